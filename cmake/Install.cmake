# What `cmake --install` adds to the programs, scenarios and assets that the folders install themselves.
install(FILES ${PROJECT_SOURCE_DIR}/README.md DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/twocircles OPTIONAL)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/docs DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/twocircles
  FILES_MATCHING PATTERN "*.md" PATTERN "*.png")
