; The installer for Windows. makensis builds it on any system from the folder that build.spec makes:
;   makensis -DVERSION=0.1.0 -DFOLDER=dist\ClientLists -DTARGET=setup.exe -DICON=clientlists.ico installer.nsi
; -DSIGN="signtool sign ... %1" signs the installer and the uninstaller. -DCHECK leaves the compression out.

Unicode true
!ifdef CHECK
  SetCompress off
!else
  SetCompressor /SOLID lzma
!endif
ManifestDPIAware true
ManifestSupportedOS Win10

!define NAME "Client Lists"
!define ID "org.clientlists.ClientLists"
!define PROGRAM "clientlists-desktop.exe"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${ID}"

; Per user without an administrator, all users by choice; /AllUsers and /CurrentUser on the command line.
!define MULTIUSER_EXECUTIONLEVEL Highest
!define MULTIUSER_MUI
!define MULTIUSER_INSTALLMODE_COMMANDLINE
!define MULTIUSER_INSTALLMODE_DEFAULT_CURRENTUSER
!define MULTIUSER_USE_PROGRAMFILES64
!define MULTIUSER_INSTALLMODE_INSTDIR "${NAME}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_KEY "${UNINSTALL_KEY}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_VALUENAME "InstallLocation"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_KEY "${UNINSTALL_KEY}"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_VALUENAME "InstallLocation"
!include MultiUser.nsh
!include MUI2.nsh
!include FileFunc.nsh
!include x64.nsh
!include WinVer.nsh
!include LogicLib.nsh

Name "${NAME}"
OutFile "${TARGET}"
BrandingText "${NAME} ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName "${NAME}"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey FileDescription "${NAME}"
VIAddVersionKey LegalCopyright "Client Lists contributors, MIT licence"
!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!ifdef SIGN
  !finalize '${SIGN}'
  !uninstfinalize '${SIGN}'
!endif

!insertmacro MUI_PAGE_LICENSE "${LICENCE}"
!insertmacro MULTIUSER_PAGE_INSTALLMODE
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}"
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Russian"
!include "texts.nsh"

Function .onInit
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
    MessageBox MB_ICONSTOP "$(TooOld)" /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
  SetRegView 64
  !insertmacro MULTIUSER_INIT
FunctionEnd

Function un.onInit
  SetRegView 64
  !insertmacro MULTIUSER_UNINIT
FunctionEnd

; Asks running windows to close, as a click on their cross does: they save nothing half, and may refuse while
; a dialog is open. Leaves what is still running after ten seconds to the person.
!macro CLOSE_PROGRAM PREFIX
Function ${PREFIX}CloseProgram
  StrCpy $1 0
  again:
    nsExec::ExecToStack '"$SYSDIR\cmd.exe" /c tasklist /NH /FI "IMAGENAME eq ${PROGRAM}" | find /I "${PROGRAM}"'
    Pop $0
    Pop $2
    StrCmp $0 0 0 done
    ${If} $1 = 0
      nsExec::Exec '"$SYSDIR\taskkill.exe" /IM ${PROGRAM}'
      Pop $0
    ${EndIf}
    Sleep 500
    IntOp $1 $1 + 1
    ${If} $1 < 20
      Goto again
    ${EndIf}
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(StillRunning)" /SD IDCANCEL IDRETRY retry
    SetErrorLevel 3
    Abort "$(StillRunning)"
  retry:
    StrCpy $1 0
    Goto again
  done:
FunctionEnd
!macroend
!insertmacro CLOSE_PROGRAM ""
!insertmacro CLOSE_PROGRAM "un."

Section "${NAME}" Main
  SectionIn RO
  Call CloseProgram
  ; An upgrade replaces the folder of the program. Lists are elsewhere.
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${FOLDER}/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"

  CreateShortCut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${PROGRAM}"
  WriteRegStr SHCTX "Software\Microsoft\Windows\CurrentVersion\App Paths\${PROGRAM}" "" "$INSTDIR\${PROGRAM}"

  WriteRegStr SHCTX "${UNINSTALL_KEY}" DisplayName "${NAME}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" DisplayVersion "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" Publisher "Client Lists contributors"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" DisplayIcon "$INSTDIR\${PROGRAM}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" InstallLocation "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" UninstallString '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode'
  WriteRegStr SHCTX "${UNINSTALL_KEY}" QuietUninstallString '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode /S'
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" NoModify 1
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" NoRepair 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" EstimatedSize $0
SectionEnd

; An entry in "Open with". The program that opens spreadsheets today stays the default.
Section "$(OpenWith)" Associate
  WriteRegStr SHCTX "Software\Classes\Applications\${PROGRAM}" FriendlyAppName "${NAME}"
  WriteRegStr SHCTX "Software\Classes\Applications\${PROGRAM}\shell\open\command" "" '"$INSTDIR\${PROGRAM}" "%1"'
  WriteRegStr SHCTX "Software\Classes\Applications\${PROGRAM}\SupportedTypes" ".csv" ""
  WriteRegStr SHCTX "Software\Classes\Applications\${PROGRAM}\SupportedTypes" ".xlsx" ""
  WriteRegStr SHCTX "Software\Classes\Applications\${PROGRAM}\SupportedTypes" ".xls" ""
  WriteRegStr SHCTX "Software\Classes\Applications\${PROGRAM}\SupportedTypes" ".vcf" ""
  WriteRegStr SHCTX "Software\Classes\Applications\${PROGRAM}\SupportedTypes" ".tsv" ""
  WriteRegStr SHCTX "Software\Classes\Applications\${PROGRAM}\SupportedTypes" ".ods" ""
  WriteRegStr SHCTX "Software\Classes\.csv\OpenWithList\${PROGRAM}" "" ""
  WriteRegStr SHCTX "Software\Classes\.xlsx\OpenWithList\${PROGRAM}" "" ""
  WriteRegStr SHCTX "Software\Classes\.xls\OpenWithList\${PROGRAM}" "" ""
  WriteRegStr SHCTX "Software\Classes\.vcf\OpenWithList\${PROGRAM}" "" ""
  WriteRegStr SHCTX "Software\Classes\.tsv\OpenWithList\${PROGRAM}" "" ""
  WriteRegStr SHCTX "Software\Classes\.ods\OpenWithList\${PROGRAM}" "" ""
  ${RefreshShellIcons}
SectionEnd

!insertmacro MUI_FUNCTION_DESCRIPTION_BEGIN
  !insertmacro MUI_DESCRIPTION_TEXT ${Main} "$(AboutMain)"
  !insertmacro MUI_DESCRIPTION_TEXT ${Associate} "$(AboutOpenWith)"
!insertmacro MUI_FUNCTION_DESCRIPTION_END

Section "Uninstall"
  Call un.CloseProgram
  ; Only what was installed: the folder may be one of the person's own.
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\${PROGRAM}"
  Delete "$INSTDIR\clientlists.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  DeleteRegKey SHCTX "Software\Microsoft\Windows\CurrentVersion\App Paths\${PROGRAM}"
  DeleteRegKey SHCTX "Software\Classes\Applications\${PROGRAM}"
  DeleteRegKey SHCTX "Software\Classes\.csv\OpenWithList\${PROGRAM}"
  DeleteRegKey SHCTX "Software\Classes\.xlsx\OpenWithList\${PROGRAM}"
  DeleteRegKey SHCTX "Software\Classes\.xls\OpenWithList\${PROGRAM}"
  DeleteRegKey SHCTX "Software\Classes\.vcf\OpenWithList\${PROGRAM}"
  DeleteRegKey SHCTX "Software\Classes\.tsv\OpenWithList\${PROGRAM}"
  DeleteRegKey SHCTX "Software\Classes\.ods\OpenWithList\${PROGRAM}"
  DeleteRegKey SHCTX "${UNINSTALL_KEY}"
  ; The workspace stays in %LOCALAPPDATA%\ClientLists: whoever removes the program keeps the lists.
  DetailPrint "$(ListsStay)"
  ${RefreshShellIcons}
SectionEnd
