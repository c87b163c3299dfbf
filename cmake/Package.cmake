# The two packages: a .deb for Debian, and a tarball that runs from wherever it is unpacked.
#
#   cmake --build --preset release --target packages      both, into build/release/packages
#
# What goes in is told by install components: "Unspecified" is what every installation has, "desktop" its entry in
# the menus and the manual pages, "system" what only the .deb installs, "portable" what only the tarball has.
set(_files ${PROJECT_SOURCE_DIR}/cmake/package)
set(_made ${PROJECT_BINARY_DIR}/package)

set(CPACK_PACKAGE_NAME twocircles)
set(CPACK_PACKAGE_VENDOR "Two Circles")
set(CPACK_PACKAGE_CONTACT "Two Circles <noreply@two-circles.example>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "role-play training game about managing and leading")
string(TOLOWER ${CMAKE_SYSTEM_NAME} _system)
set(CPACK_PACKAGE_FILE_NAME twocircles-${PROJECT_VERSION}-${_system}-${CMAKE_SYSTEM_PROCESSOR})
set(CPACK_STRIP_FILES TRUE)
set(CPACK_VERBATIM_VARIABLES TRUE)
set(CPACK_GENERATOR DEB TGZ)
set(CPACK_PACKAGE_DIRECTORY ${PROJECT_BINARY_DIR}/packages)
set(CPACK_PROJECT_CONFIG_FILE ${_files}/options.cmake)
set(CPACK_TWOCIRCLES_BINARY_DIR ${PROJECT_BINARY_DIR})
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION education)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "You lead a team through ordinary working days, a crisis, a change of
direction and a quarrel, and see with every response what it does to
the people: alone, or in rooms with others over the local network.
Contains the game, its server and the scenarios. The server is not
started by installing: systemctl enable --now twocircles-server")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION TRUE)
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA ${_files}/conffiles ${_files}/postinst ${_files}/prerm ${_files}/postrm)
if(TWOCIRCLES_CLIENT)
  set(CPACK_DEBIAN_PACKAGE_DEPENDS fonts-inter)
endif()

# Documents are installed compressed, as Debian wants them: without the time of the build, so that the same source
# gives the same package. With its values filled in, ${_made}/NAME.gz.
function(_compressed name)
  configure_file(${_files}/${name} ${_made}/${name} @ONLY)
  execute_process(COMMAND gzip -9nc ${_made}/${name} OUTPUT_FILE ${_made}/${name}.gz COMMAND_ERROR_IS_FATAL ANY)
endfunction()

function(_install_manual name section)
  _compressed(${name}.${section})
  install(FILES ${_made}/${name}.${section}.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man${section} COMPONENT desktop)
endfunction()

# A starter in the top folder of the tarball, for one of the programs.
function(_install_starter name PROGRAM ARGUMENTS)
  configure_file(${_files}/play.in ${_made}/${name} @ONLY)
  install(PROGRAMS ${_made}/${name} DESTINATION . COMPONENT portable EXCLUDE_FROM_ALL)
endfunction()

_install_manual(twocircles-server 8)
_install_manual(twocircles-scenario 1)
_install_starter(serve twocircles-server "--address 0.0.0.0 ")
if(TWOCIRCLES_CLIENT)
  _install_manual(twocircles 6)
  _install_starter(play twocircles "")
  install(FILES ${_files}/twocircles.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications COMPONENT desktop)
  set(_icons ${CMAKE_INSTALL_DATADIR}/icons/hicolor)
  install(FILES ${_files}/twocircles.svg DESTINATION ${_icons}/scalable/apps COMPONENT desktop)
  # For the desktops that draw no SVG; the others need no more than the drawing.
  find_program(TWOCIRCLES_RSVG rsvg-convert)
  if(TWOCIRCLES_RSVG)
    foreach(size 32 48 128 256)
      execute_process(COMMAND ${TWOCIRCLES_RSVG} --width ${size} --height ${size}
        --output ${_made}/icon-${size}.png ${_files}/twocircles.svg COMMAND_ERROR_IS_FATAL ANY)
      install(FILES ${_made}/icon-${size}.png DESTINATION ${_icons}/${size}x${size}/apps
        RENAME twocircles.png COMPONENT desktop)
    endforeach()
  endif()
endif()

_compressed(changelog)
install(FILES ${_files}/copyright ${_made}/changelog.gz DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/twocircles
  COMPONENT system EXCLUDE_FROM_ALL)
install(FILES ${_files}/twocircles-server.service DESTINATION lib/systemd/system COMPONENT system EXCLUDE_FROM_ALL)
install(FILES ${_files}/server.toml DESTINATION /etc/twocircles COMPONENT system EXCLUDE_FROM_ALL
  PERMISSIONS OWNER_READ OWNER_WRITE)

find_program(TWOCIRCLES_PATCHELF patchelf)
find_path(TWOCIRCLES_INTER Inter-Regular.otf PATHS /usr/share/fonts/opentype/inter NO_DEFAULT_PATH)
configure_file(${_files}/README.md.in ${_made}/README.md @ONLY)
configure_file(${_files}/portable.cmake.in ${_made}/portable.cmake @ONLY)
install(FILES ${_made}/README.md DESTINATION . COMPONENT portable EXCLUDE_FROM_ALL)
install(SCRIPT ${_made}/portable.cmake COMPONENT portable EXCLUDE_FROM_ALL)

include(CPack)

add_custom_target(packages COMMAND ${CMAKE_CPACK_COMMAND} --config ${PROJECT_BINARY_DIR}/CPackConfig.cmake
  WORKING_DIRECTORY ${PROJECT_BINARY_DIR} USES_TERMINAL VERBATIM)
add_dependencies(packages programs)
