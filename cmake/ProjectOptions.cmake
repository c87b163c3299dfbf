# What every hand-written target gets, and the three functions the folders use to declare themselves.
include(GNUInstallDirs)
find_package(Threads REQUIRED)
find_package(Boost 1.81 REQUIRED)
find_package(Protobuf REQUIRED)

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "Build type" FORCE)
endif()

# The same doubles on every machine: no contraction of a*b+c, never fast-math. Global, because one
# inlined header function compiled otherwise would be enough to break "same seed, same state hash".
add_compile_options(-ffp-contract=off)

add_library(twocircles_options INTERFACE)
target_compile_options(twocircles_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor -Wold-style-cast
  -Woverloaded-virtual -Wsuggest-override -Wimplicit-fallthrough
  $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond> $<$<CXX_COMPILER_ID:GNU>:-Wlogical-op>
  # g++ 12 with optimisation sees these two in moved variants and in joined strings, where they are not.
  $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized> $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
  $<$<BOOL:${TWOCIRCLES_WERROR}>:-Werror>)
target_compile_definitions(twocircles_options INTERFACE $<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS>)

find_program(TWOCIRCLES_MOLD mold)
if(TWOCIRCLES_MOLD)
  add_link_options(-fuse-ld=mold)
endif()

# Generated code, Catch2's main and Asio stay unsanitized: sanitizing them costs minutes and finds nothing of ours.
if(TWOCIRCLES_SANITIZE)
  target_compile_options(twocircles_options INTERFACE
    -fsanitize=${TWOCIRCLES_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer -O1)
  add_link_options(-fsanitize=${TWOCIRCLES_SANITIZE})
  if(TWOCIRCLES_SANITIZE MATCHES thread)
    # gcc warns about fences inside Asio that tsan cannot see; the define must be the same in every file.
    target_compile_options(twocircles_options INTERFACE -Wno-tsan)
    add_compile_definitions(BOOST_ASIO_DISABLE_FENCED_BLOCK)
  endif()
endif()

# libFuzzer learns from the branches that its inputs take.
if(TWOCIRCLES_FUZZ)
  target_compile_options(twocircles_options INTERFACE -fsanitize=fuzzer-no-link)
endif()

# Asio, compiled once. Whatever touches sockets links this; nothing else includes Asio.
add_library(twocircles_asio STATIC ${CMAKE_CURRENT_LIST_DIR}/boost_asio.cpp)
add_library(twocircles::asio ALIAS twocircles_asio)
target_link_libraries(twocircles_asio PUBLIC Boost::headers Threads::Threads)
target_compile_definitions(twocircles_asio PUBLIC BOOST_ASIO_SEPARATE_COMPILATION BOOST_ASIO_NO_DEPRECATED)
# Under a thread sanitizer Asio's own mutexes must be seen, or every hand-over looks like a race.
if(TWOCIRCLES_SANITIZE MATCHES thread)
  target_compile_options(twocircles_asio PRIVATE -fsanitize=thread -Wno-tsan)
endif()

# twocircles_library(name SOURCES a.cpp .. PUBLIC libs .. PRIVATE libs ..): one folder of the house.
function(twocircles_library name)
  cmake_parse_arguments(A "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  add_library(twocircles_${name} STATIC ${A_SOURCES})
  add_library(twocircles::${name} ALIAS twocircles_${name})
  target_include_directories(twocircles_${name} PUBLIC ${PROJECT_SOURCE_DIR})
  target_link_libraries(twocircles_${name} PUBLIC ${A_PUBLIC} PRIVATE twocircles_options ${A_PRIVATE})
endfunction()

# Everything a user can start, and nothing else: what ./play builds.
add_custom_target(programs)

# twocircles_program(binary-name SOURCES main.cpp LINK libs ..): an installed executable.
function(twocircles_program name)
  cmake_parse_arguments(A "" "" "SOURCES;LINK" ${ARGN})
  add_executable(${name} ${A_SOURCES})
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR})
  target_link_libraries(${name} PRIVATE twocircles_options ${A_LINK})
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/bin)
  add_dependencies(programs ${name})
  install(TARGETS ${name} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endfunction()
