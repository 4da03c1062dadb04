using System.Globalization;
using RegioHelix.Cli;

// Numbers in files and on the command line are the same on every machine; pages set the reader's culture themselves.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;

return await CommandLine.Run(args);

/// <summary>The executable's entry point, public so that tests can host it.</summary>
public partial class Program;
