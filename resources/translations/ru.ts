<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
  <context>
    <name>AddRowDialog</name>
    <message>
      <source>Add a row</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add the row</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ready: {address}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>BalanceView</name>
    <message>
      <source>View list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>added</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>blank</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>duplicate(s)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>failed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ready</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>removed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>row(s) read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>row(s) read so far</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{read} rows read: {ready} ready, {failed} failed, {duplicate} duplicates, {blank} blank</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Bug</name>
    <message>
      <source>Client Lists has a fault</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Something went wrong that should not. Your lists are safe.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Something went wrong that should not; nothing was changed half-way. Please report these lines, they hold nothing of your files.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The program closes now; please report the details.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Campaign</name>
    <message>
      <source>Attempts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Back to draft</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bring back results</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Calls</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Campaign</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delay between messages, ms</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Deleted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Download report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Draft</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export for the dialer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Finish</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Finished</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In progress</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Initial attempts count</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Last try</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Max attempts count</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Minutes between attempts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of lines available</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of threads</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Plan</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Planned</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Restore</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Result</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Resume</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stop</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Suspend</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Suspended</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Talk time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Texts</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>CampaignDialog</name>
    <message>
      <source>All clients of {channel} ({clients})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Calls</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Campaign for</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Campaign name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change campaign</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose at least one weekday</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clients</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hours</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make a project first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make campaign</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name of the project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New campaign</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New project…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No client list serves this kind of campaign yet: make one first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Planned start</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Texts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The hours must begin before they end</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type a name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Use customer local time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>When to call customers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} ({clients})</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>CampaignPage</name>
    <message numerus="yes">
      <source>%Ln attempt(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln line(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln thread(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>All clients</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Attempts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Called</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Campaigns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clients</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clients of the campaign</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Results</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show of the report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Talk time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Used IDs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Used numbers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>When it starts, the campaign takes its own copy of its clients. What is done to the list afterwards changes nothing in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>With a result</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Written to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>all clients of the channel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>clients: {source}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>customer local time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ended {moment}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>in the campaign</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>on average for each tried</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>planned for {moment}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>project {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>started {moment}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>this computer’s time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{delay} ms between messages</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{length} on average</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{share} of all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{share} of those tried</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>CampaignResults</name>
    <message numerus="yes">
      <source>%Ln client(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Clients by the hour of their last call, in their local time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clients by the hour of their last message</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How the calls ended</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How the messages ended</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>filled: read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>filled: with a result</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Campaigning</name>
    <message numerus="yes">
      <source>%Ln client(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) told nothing and changed nothing:</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>A stopped campaign is over. Its report stays.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Campaign “{name}” deleted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Campaign “{name}” is back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the report of “{name}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete campaign</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete the campaign “{name}”?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is stopped first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its report goes with it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Results of {clients} of “{name}” were brought back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Row {row}: {why}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stop campaign</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stop “{name}”?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” started with its own copy of {clients}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>CampaignsPage</name>
    <message numerus="yes">
      <source>%Ln campaign(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>A campaign takes its own copy of a client list when it starts. Its clients go to a dialer as a file, and the results come back as one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All statuses</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Campaigns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New campaign</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No campaigns yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search campaigns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search campaigns (Ctrl+F)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Status</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>CampaignsTableModel</name>
    <message>
      <source>All clients</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Channel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clients</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clients from</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Made on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Status</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Used</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Channel</name>
    <message>
      <source>As the file says</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Calls</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Chat API</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Chat widget</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Client ID</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Contact centres</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Messengers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Phone number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Telephony</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Website and API</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Work chats</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a UUID: 32 hexadecimal digits in five groups</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a whole number, kept as text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>any text that your system uses, every character counts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>as the messenger gives it, every character counts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>country code and number, digits only, no +</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ChannelPage</name>
    <message>
      <source>A client ID looks like this</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A column Channel in the file counts first; this is for rows without it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A phone number looks like this</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Channels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a channel to go on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clients that the bot of a project talked to.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Download a sample for {channel}…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Download a sample…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For call campaigns. The first column of your file holds phone numbers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For text campaigns. The first column of your file holds client IDs of this channel, as Analytics &gt; Clients shows them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For text campaigns. The first column of your file holds phone numbers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From the file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How will you reach these clients?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next: choose a file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One list serves one channel. The channel decides what the first column holds.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only the client ID is required. Columns named like those of Analytics &gt; Clients are recognised, any other is kept as an attribute. A client with a known ID is updated.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only the first column is required.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only the first column is required. GMT_ZONE and DIALER_PRIORITY steer when and whom to call first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search channels by name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Used most</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Which channel did these clients use?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your file may look like this</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>failed, Excel has cut the digits and we never guess</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>kept as it is, with a warning where it looks unusual</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>repaired to 12025550147, shown before and after</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>repaired, the leading 00 goes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{channel} — calls</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Check</name>
    <message>
      <source>After the fix</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fix</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fixed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Row</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>added</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cannot be guessed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no priority</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{address} in the file</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>CheckPage</name>
    <message numerus="yes">
      <source>Add %Ln client(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Change…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Checking the file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose another file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Continue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Continue opens when the check is done</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Continue with %Ln ready client(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Default country</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Default country of numbers without a country code</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave out unlikely numbers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No row is ready: fix the file and choose it again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save report…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved: {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show in folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start over</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start over?</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>The file is read anew, and %Ln step(s) of mending are lost.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>{ready} of {read} rows are ready</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ClientListDialog</name>
    <message>
      <source>Create client list</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Create list with %Ln client(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Left out: %Ln blocked client(s).</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Name of the list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The filter finds nobody who is not blocked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type a name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{channel}: {clients} of {found} clients found.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Clients</name>
    <message numerus="yes">
      <source>%Ln blank</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln duplicate(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln failed</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln new</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln unchanged</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln updated</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Attributes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Blocked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bot</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Channel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Client</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Client ID</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clients of {project}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>First name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Goes on with its own copy of the clients: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Joined</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Last name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Last visit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not started yet, needs another list: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sessions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>User name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Username</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ClientsPage</name>
    <message numerus="yes">
      <source>%Ln client(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln found so far</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) read</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Add clients from a file…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add made-up clients</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Analytics</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clients</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Create client list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete the project “{name}” with {size}?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lists made of its clients stay, and so do reports of its campaigns.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name of the project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name or client ID</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name or client ID (Ctrl+F)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New project…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only {channel}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Project: new, rename, delete</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rename</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rename…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stop</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The filter finds nobody who is not blocked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Trial project</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>{found} of %Ln client(s) match</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
  </context>
  <context>
    <name>Columns</name>
    <message>
      <source>City</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Columns of the file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Examples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>First name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Last name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name in the list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recognised as</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Consent</name>
    <message>
      <source>I confirm that the clients in this list have agreed to give their client IDs to us.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>I confirm that the clients in this list have agreed to give their phone numbers to us.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ConsentPage</name>
    <message>
      <source>A list of this name exists</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Blank</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Channel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clients</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Confirm consent and name the list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Confirmed by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Consent</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Create list with %Ln client(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Duplicates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Failed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>File</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Left out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Looking whether the name is free…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name of the list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Proof</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Repaired</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>SHA-256</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save report of what is left out…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The list appears on the Client lists page as soon as you create it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This name is free</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tick it by hand for each list. Your name, the time, this wording and the file’s fingerprint are stored with the list as proof.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tick the confirmation to go on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type a name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What will be created</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>With a warning</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} of {most} characters</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Correction</name>
    <message>
      <source>Key of {file}: do not change</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To correct</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is wrong</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>CountryCard</name>
    <message>
      <source>Default country</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Numbers without a country code are read as numbers of this country, where the writing proves it. Each change is shown before and after. None: nothing is read so until you say it on the Check page.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>CountryQuestion</name>
    <message numerus="yes">
      <source>%Ln failed row(s): valid number(s) of {country}</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Choose a country</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Counting…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Country of these numbers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None of them is a valid number of {country}; choose another country.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read them so</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Some failed rows have no country code</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>They have no country code. Each is shown before and after.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Which country are they from?</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Deleting</name>
    <message numerus="yes">
      <source>%Ln client(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln list(s) deleted</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln list(s) restored</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Campaigns in progress are not affected.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Delete %Ln list(s) with {size}?</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Delete list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete lists</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Delete “{name}” with %Ln client(s)?</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>List “{name}” is back</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>List “{name}” with %Ln client(s) deleted</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Project “{name}” deleted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Project “{name}” is back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Restored as “{name}”, the old name was taken</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>DoneCard</name>
    <message>
      <source>Show the fixed rows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The cells of your file are kept as they were.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undo</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>DraftsStrip</name>
    <message numerus="yes">
      <source>%Ln more draft(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Continue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Continue {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Discard</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Discard {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not finished: {name}, {ready} ready, {failed} failed</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>EmptyState</name>
    <message>
      <source>Check it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Confirm consent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Create client list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Download a sample…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drop a spreadsheet here to make your first client list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pick a channel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>XLS, XLSX or CSV, up to 20 MB, with phone numbers or client IDs in the first column.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>calls or one messenger</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>kept as your proof</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no row is lost</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>yours, or a sample</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>File</name>
    <message numerus="yes">
      <source>%Ln column(s) left out</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>All files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>CSV file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the file with your clients</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Excel workbook</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open a workspace, or name a new one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Spreadsheets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Workspaces</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>addresses in column {letter}, “{name}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>commas</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>header in row {row}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no header, row 1 is a client</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>semicolons</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sheet {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sheets {names}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>tabs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>vertical bars</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{encoding} (a guess)</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>FilePage</name>
    <message>
      <source>&amp;Choose a file…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Choose another file…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>About 1.5 million short rows.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Any other columns are welcome</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At most 20 MB</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>CSV sample…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a file to go on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the file with your clients</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Client IDs in the first column</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drop the file here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Made for the channel, with a sheet that explains each column.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next: check the file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Or paste the path of a file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Path of the file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Phone numbers in the first column</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recognised by its content, not by its name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start from a sample</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>They are kept and come back when you download the list.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the file needs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>XLS, XLSX or CSV</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>XLSX sample…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your file is only read. It is never changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>or</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{hint}, like {example}. Another column is found or chosen.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Filter</name>
    <message>
      <source>Blocked: no</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Blocked: yes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bot: {names}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Channel type: {names}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Joined: {days}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Last visit: {days}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name or ID</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sessions: {span}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>at most {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>contains</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>does not contain</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>equals</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>from {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>known</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>starts with</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>until {day}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>FilterBar</name>
    <message>
      <source>Add filter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Blocked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bot</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change this filter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Channel type</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clear all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete a saved filter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Joined</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Last visit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name of the filter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name or client ID</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove filter {text}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save this filter…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved filters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sessions</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>FilterDialog</name>
    <message>
      <source>Apply</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At least</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At most</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Blocked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Blocked clients only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bot</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Channel type</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Comparison</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Filter clients</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Joined</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Last visit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name or client ID</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sessions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tick at least one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Without blocked clients</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>any</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ImportWizard</name>
    <message>
      <source>&amp;Back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add clients to {project}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Create client list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Discard</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Discard what you have mended?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep what you have mended?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kept, it waits on the page of client lists until you go on with it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file itself is not touched.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>LanguageCard</name>
    <message>
      <source>As the system</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Language</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The window speaks it when it is opened the next time.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Length</name>
    <message>
      <source>{hours} h {minutes} min</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{minutes} min {seconds} s</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>List</name>
    <message>
      <source>Note</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ListPage</name>
    <message numerus="yes">
      <source>%Ln client(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>All</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Client lists</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clients</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clients of the list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Consent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Download XLSX</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Given</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Left out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No client matches</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Refresh from the same filter…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rename…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Repaired</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save report of what was left out…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search clients</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search clients (Ctrl+F)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show clients</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Warnings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>found by the filter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>kept, look at them</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>of %Ln row(s) read</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>originals are kept</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>see the report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{channel} · from {source}, made by {actor}, {moment}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ListsPage</name>
    <message numerus="yes">
      <source>%Ln client(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln list(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>All channels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Channel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clear search</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Client lists</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Create client list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete selected…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Download as XLSX…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Download selected…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No list matches “{text}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rename…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search lists</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search lists (Ctrl+F)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{lists}, {clients}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ListsTableModel</name>
    <message>
      <source>Channel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clients</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Download as XLSX</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Made by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Made on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>More actions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Source</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Warnings</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>MainWindow</name>
    <message numerus="yes">
      <source>(%Ln character(s) replaced that no workbook can hold)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Campaigns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Client Lists</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Client lists</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clients</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Discard</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Discard the draft of “{name}”?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>List “{name}” created</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>List “{name}” refreshed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Main workspace</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved as {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show in folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undo (Ctrl+Z)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was mended in it is lost. The file itself is not touched.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>MendCard</name>
    <message numerus="yes">
      <source>%Ln cell(s) with a link to a number</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln cell(s) with several numbers</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln number(s) in an old form</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln number(s) with an extension</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) with a wrong priority</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) with the address in the column “{column}”</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) with the time zone “{seen}”</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) without a country code</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>All</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All ways of writing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a country</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the time zone that is meant</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Country of these numbers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each number gets a row of its own; the other fields are copied.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Fix all %Ln like this</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>It moves to a field of its own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Links</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None of them is a valid number of {country}; choose another one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Old forms</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Progress</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read as numbers of the country on the right, all of them are valid. The column “After the fix” shows each.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The cell is cleared; such clients are called last.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The number is taken out of the link.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The two cells change places.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>These rows may have no country code</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>They get the form of today’s numbering plan.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Time zone that is meant</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Which country are they from?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Which rows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Which time zone is meant?</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Moment</name>
    <message>
      <source>Today, {time}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>NoClients</name>
    <message>
      <source>Add clients from a file…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clients are those that a project’s bot talked to. They come from a file, like the one that Analytics &gt; Clients gives, and become lists by a filter.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Download a sample…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make a project for your bot first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New project…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No clients in “{name}” yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Try with made-up clients</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Notice</name>
    <message numerus="yes">
      <source>%Ln number(s) end in five or more zeros: Excel may have cut their last digits.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln ready number(s) are in no range that is given out: this column may hold no phone numbers.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>All of the file was read as one single column. Is the delimiter right?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Column “{column}” is read as {name}.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Counted as empty: %Ln cell(s) with an error like #N/A.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Counted as empty: %Ln formula(s) without a stored result.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Not readable, shown as �: %Ln byte(s).</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Several columns are named {column}; the first one counts.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Several columns may hold the addresses. Is this the right one?</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Sheet “{name}” with %Ln row(s) was not read.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>The file is whole, but too big to be uploaded here again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The rows above the header were taken for titles. Is the header right?</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>OpeningCard</name>
    <message>
      <source>Forget</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open files with this header as if for the first time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Opened as last time: a file with this header was opened so.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>See how it was opened…</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>OpeningDialog</name>
    <message>
      <source> (hidden)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Columns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delimiter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Encoding</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Files with this header will be opened so again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>First rows of the file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Header</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How the file is opened</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None: row 1 is a client</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open it so</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Row {row}: {cells}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sheet</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Outcome</name>
    <message>
      <source>blank</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>duplicate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>failed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ready</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>removed</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Page</name>
    <message>
      <source>Channel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Consent and name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>File</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Permission</name>
    <message>
      <source>To {what}, an account needs one of these roles: {roles}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>add clients</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>change the settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>copy or move the workspace</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>delete and restore client lists</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>download client lists</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>edit the statements of consent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>erase client lists for good</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>make client lists</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>manage accounts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>manage campaigns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>manage projects</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>read the journal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>see campaigns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>see client lists</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>see clients</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>see the evidence of consent</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Reason</name>
    <message numerus="yes">
      <source>%Ln digit(s) that make no number of their country; check them</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln numbers in one cell; give each a row of its own</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>A date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A date, not a phone number; format the column as text and type it anew</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Area code missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Area code missing: write country code, area code and number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cell too long</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Column “{column}” holds {characters} characters, a cell holds {most}; shorten it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Country code added</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cut by Excel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cut by Excel: the last digits are gone; take them from the source</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Digits lost</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Digits lost: Excel keeps only 15 digits of a number; store it as text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Empty</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Empty: the first column must hold the number or ID</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Extension</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Extension {extension} after the number; give it a column of its own</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In a list already</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In the list “{list}” already</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Invisible character</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Invisible character {seen} at place {place}; remove it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leading 00 removed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Letters in the number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Letters in the number: “{seen}” at place {place}; write digits only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Letters, no number: write digits only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>National prefix removed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Neither yes nor no</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No country code</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No country code: write it first, or choose the country</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No country has a code that these digits begin with; check the first ones</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No such country code</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not a date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not a number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not a number: write country code and number, digits only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not a priority</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not a time zone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not a whole number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Plus removed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reads as {country} too, as a number of {region}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reads in two ways</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Same as an added row</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Same as another row</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Same as row {row}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Same as row {row} of another sheet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Separators removed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Several numbers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Space inside</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Space inside the ID, at place {place}; remove it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Time zone written out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Too long</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Too long: %Ln digit(s); leave out the extra ones</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Too short</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Too short: %Ln digit(s); write country code and whole number</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Two readings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Two readings: {written} as written, {country} as a number of {region}; choose one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unknown channel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unknown channel “{seen}”: write one like TELEGRAM or WHATSAPP</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unlikely number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unlikely number, left out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unlikely number: in no range that is given out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unusual client ID</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unusual client ID, expected one like {expected}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Wrong number of digits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{column}: “{seen}” is neither yes nor no, write one of them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{column}: “{seen}” is no date, write 2026-10-31 or 2026-10-31 21:14</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{column}: “{seen}” is no priority, write 1 (first) to 5 (last)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{column}: “{seen}” is no time zone, write +03:00 or Europe/Moscow</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{column}: “{seen}” is no whole number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“.0” removed</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>RefreshDialog</name>
    <message numerus="yes">
      <source>%Ln client(s) stay, with their fields of now</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln client(s) would be added</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln client(s) would be removed</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Comparing…</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Left out: %Ln blocked client(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Refresh list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Refresh “{name}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The filter finds nobody any more: the list would be empty</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The filter is being compared with the list</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Refusal</name>
    <message numerus="yes">
      <source>%Ln hour(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln minute(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) of “{file}” failed, so no list was made.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln second(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>A campaign named “{name}” exists already. Type another name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A filter named “{name}” exists already. Type another name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A list named “{name}” exists already. Type another name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A project named “{name}” exists already. Type another name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An account named “{name}” exists already. Type another name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another program is writing to the workspace “{file}”. Try again soon.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check its name and folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose another encoding.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose another folder, or close the file elsewhere.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose another name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose at least one role for the account.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose at least one weekday for calls.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the client list of the campaign.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close it in other programs or check your rights to it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy its table into Excel and save it as XLSX.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy or download it again, or open it in Excel and save it anew.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete cells that lie far to the right.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete or close it and try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete that quotation mark and try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drop them one after the other.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Locked after too many wrong passwords: the next try is possible in {wait}. An owner can unlock the account in Settings.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name and password do not fit. Look at both, and at Caps Lock.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No client is left to take: the filter finds nobody who is not blocked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No row of “{file}” is ready, so there is nothing to make a list of.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No row of “{file}” tells of a client of “{name}”: it is the report of another campaign, or its words are not known. Nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No space is left for “{file}”; nothing was changed. Free some space.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing can be mended without an answer: say {expected}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing was deleted. Say --yes to delete without being asked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open it in Excel and save it as XLSX.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove the password in Excel, save it and try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save it as XLSX in the program that made it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save the failed rows for correction anew.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say when “{name}” is to start, then plan it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Several people work here, so every account needs a password.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shorten it and try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the sheet that holds the clients.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Somebody else is working on “{file}” just now. Try again a little later.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Somebody has to sign in: name an account, and give its password by a file descriptor, the system’s keyring or a terminal.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Split it, or delete columns that you do not need.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The consent of the clients must be confirmed in words.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The hours of calls must begin before they end.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The list “{name}” is not in the trash (any more).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The list “{name}” is of another channel than the campaign. Choose another.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The list “{name}” was deleted meanwhile. Choose another list.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The name has {seen} characters; at most {expected} are possible.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The password has {seen} characters; at least {expected} are needed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The password has {seen} characters; at most {expected} are possible.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The workspace “{file}” cannot be opened. Check its folder and your rights.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The workspace “{file}” is damaged. Restore it from a copy.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The workspace “{file}” was written by a newer version of this program. Update it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no campaign “{name}” (any more).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no draft {name} (any more).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no filter “{name}” (any more).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no list “{name}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no project “{name}” (any more).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no such record of consent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>These are {seen} files: a client list is made from one file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This account is gone. Sign in with another one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This needs far more memory than it should, so it was ended.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This password is among the first that anybody tries. Choose another one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This system has no keyring that could keep the secret, so nobody can stay signed in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Too many wrong passwords. Try again in {wait}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type a name for the list.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type the name of the list, “{name}”, to erase it for good.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unpack it and choose the spreadsheet inside.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Wait until it is saved whole and try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You cannot create a list of clients from several channels. Create a separate list for each channel.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your own account has no password yet. Give it one before you add another account.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{seen} files were chosen; at most {expected} can be kept as proof.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{setting}: {seen} is out of range; {expected} is possible.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” cannot be opened: {seen}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” cannot be written: {seen}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” changed while it was read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” could not be read: it needs far more memory than it should.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” exists already and was not replaced.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” has no column of keys, so its rows cannot be found among those of “{expected}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” has no column that says how it ended, named like Status or Result; it has {expected}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” has no column “{name}”; it has {expected}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” has no sheet “{name}”; it has {expected}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” has {seen} MB; at most {expected} MB can be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” has {size}; a proof may have at most {most}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” holds corrections of another draft, made of “{name}”; this one is made of “{expected}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” holds only the names of columns, no clients.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” is a PDF document.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” is a binary workbook (XLSB).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” is a packed archive.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” is a report of the campaign “{seen}”, not of “{name}”. Nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” is a web page, whatever its name says.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” is an OpenDocument spreadsheet (ODS).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” is an XML file, whatever its name says.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” is another kind of document, no spreadsheet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” is built in a way that could harm this computer; it was not read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” is damaged and cannot be read to its end.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” is empty: it holds no clients.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” is in use by this very command and was not replaced.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” is no file: choose a spreadsheet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” is no spreadsheet: an XLS, XLSX or CSV file is needed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” is no workspace of Client Lists.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” is not there (any more).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” is protected by a password.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” was not written: its name must end in “{expected}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}”, cell {cell}: only the first {expected} columns can be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}”, line {row}: these bytes are no text in the encoding {seen}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}”, row {row}, column {column}: a column's name has {seen} characters; at most {expected} are possible.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}”, row {row}, column {column}: a stray quotation mark makes one cell of {seen} lines that look like rows of their own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}”, row {row}: a quotation mark opens a cell and is never closed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}”: row {row} cannot be the header, it is blank or too far down.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” cannot be deleted while campaigns of it run: {expected}. Stop them first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” is the last owner. Make somebody else an owner first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” is {status}: {doing} is not possible now.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” may not do this.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” was made of a file, so there is no filter to refresh it from.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{seen}” is no channel; `clientlists channels` shows them all.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{seen}” is no country; write its two letters, like RU or US.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{seen}” is no known encoding; try utf-8, cp1251 or cp1252.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>RenameDialog</name>
    <message>
      <source>Name of the list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rename</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rename client list</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>RepairBar</name>
    <message>
      <source>Add a row…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bring back corrected rows…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find and replace…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing to redo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing to undo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Redo: {step} (Ctrl+Shift+Z)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove the chosen rows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rows that repeat…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save failed rows for correction…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Steps made</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undo up to: {step}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undo: {step} (Ctrl+Z)</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Repairs</name>
    <message numerus="yes">
      <source>%Ln row(s) added</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) corrected</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) still wrong</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) untouched</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) with a key that this draft does not know: {rows}</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Columns that the file lacks stay as they were: {columns}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Corrections brought back</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>RepeatsDialog</name>
    <message>
      <source>Also leave out clients who are in these lists</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Counting…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Days</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave out rows that are equal in every cell</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lists whose clients are left out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One row for each address: keep the first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One row for each address: keep the last</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One row for each address: keep the one with most cells filled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rows that repeat</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tick all made in the last days:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Use this</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{ready} ready, {duplicate} left out as repeated</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ReplaceDialog</name>
    <message numerus="yes">
      <source>%Ln row(s) will change</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Afterwards</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Capital and small letters are told apart.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cells before and after</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Column</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Counting…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find and replace</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Replace</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Replace by</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Replace in %Ln row(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
  </context>
  <context>
    <name>Report</name>
    <message>
      <source>All clients of the channel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Attempts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Campaign</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Channel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Client</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Client list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clients</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ended</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Last try</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Left out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Outcome</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reason</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Result</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Row</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sheet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Started</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Status</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Talk time, s</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Totals</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Used</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>duplicate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>failed</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Result</name>
    <message>
      <source>Another try planned</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Answered, with a result</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Answered, without a result</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Canceled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delivered</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No answer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nonexistent number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not delivered</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not sent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not tried yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Technical error</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no client of this campaign</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{seen}” is no known result</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{seen}” is no number, time or length</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ResultsView</name>
    <message>
      <source>All rows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Blank</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check the file as it is now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Duplicates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>F2 edits a cell   F8 next problem   Ctrl+Z undo   Ctrl+H replace</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Failed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kinds of warnings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No rows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ready</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Removed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Repaired</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rows of the file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rows {first}–{last} of {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search the rows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show rows by reason</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show rows by what became of them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The encoding is a guess: {encoding}. Does this read right? {cells}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file has changed since it was checked. These are its rows of then.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This very file was imported before: “{name}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Warnings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why they failed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>of the ready</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Role</name>
    <message>
      <source>Business owner</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Content manager</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Developer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Linguist</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Outbound manager</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Owner</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>System administrator</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>RunningView</name>
    <message numerus="yes">
      <source>%Ln row(s) read</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>First problems found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In the file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Opening the file…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Progress of the check</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Row</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stop check</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stopping leaves nothing behind, your file stays as it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is wrong</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>about %Ln second(s) left</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>{rows} of about {whole} rows read</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Sample</name>
    <message>
      <source>2026-10-31 or 2026-10-31 21:14, in the time of this computer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Any other column</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Example of a file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How to fill</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kept as an attribute that clients can be filtered by.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Optional. Any columns are welcome; they come back on download.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Optional: 1 is called first, 5 last.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Optional: when it is day for the client. +03:00, GMT-5, Z or a name like Europe/Moscow. Empty: the zone of the phone number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Required, in the first column: {hint}. Example: {example}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Required: as Analytics &gt; Clients shows it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rules</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>TELEGRAM, WHATSAPP … Empty: the channel chosen for the file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>XLS, XLSX or CSV, at most 20 MB, one client a row.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>XLS, XLSX or CSV, at most 20 MB. A client with a known ID is updated; a column that the file lacks clears nothing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>yes or no. Blocked clients are left out of lists.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Saving</name>
    <message>
      <source> - left out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> - report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> - to call</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> - to correct</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Download a sample</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Download the report of “{name}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Download “{name}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export “{name}” for the dialer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Folder for the lists</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save failed rows for correction</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save report of what is left out</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Setting</name>
    <message>
      <source>Days in the trash</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Minutes until the window is locked</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>SettingsPage</name>
    <message>
      <source>Settings</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>SideBar</name>
    <message>
      <source>on this computer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>this computer’s user</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Step</name>
    <message numerus="yes">
      <source>%Ln cell(s) edited: {column}</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln cell(s) split</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) added</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) read as number(s) of {country}</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) removed</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Address taken from {column} in %Ln row(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Corrections brought back: %Ln row(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Equal rows once</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Equal rows once, without the clients of %Ln list(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Extension moved to a field of its own in %Ln row(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Number taken out of a link in %Ln row(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Old form of a number renewed in %Ln row(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>One row for each address: the first</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>One row for each address: the first, without the clients of %Ln list(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>One row for each address: the last</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>One row for each address: the last, without the clients of %Ln list(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>One row for each address: the most complete</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>One row for each address: the most complete, without the clients of %Ln list(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Wrong priority cleared in %Ln row(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>“{find}” replaced in {column}, %Ln row(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>“{seen}” → {zone} in %Ln row(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
  </context>
  <context>
    <name>StepBar</name>
    <message>
      <source>Step {number} of {count}: {name}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Table</name>
    <message>
      <source>Only the first {copied} of {chosen} rows were copied</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Toast</name>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>TwoWaysQuestion</name>
    <message numerus="yes">
      <source>%Ln row(s) can be read as two valid numbers: as written, and as one of {country}</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>How to read them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave them out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody can know but you; where unsure, leave them out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Numbers with two readings are taken as you said</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read them as numbers of {country}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read them as written</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>WorkspaceCard</name>
    <message>
      <source>All lists lie in one file on this computer. Whoever can read the disk can read it: roles and passwords do not protect the file. Use disk encryption.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open another…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save a copy…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Workspace</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Workspaces</name>
    <message>
      <source>New folder of the workspace</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save a copy of the workspace</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>_ConsentDialog</name>
    <message>
      <source>Tick the confirmation to go on</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
