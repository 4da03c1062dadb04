using System.CommandLine;

namespace RegioHelix.Cli;

/// <summary><c>--data DIR</c>, else <c>REGIOHELIX_DATA</c>, else the user's data folder.</summary>
internal static class DataOption
{
    public static Option<DirectoryInfo?> Build() => new("--data")
    {
        Description = "The data directory; REGIOHELIX_DATA, or your data folder, where left out.",
        HelpName = "DIR",
    };

    /// <summary>The folder that the command line, the environment or the user's profile names.</summary>
    public static string Resolve(DirectoryInfo? given)
    {
        if (given is not null)
            return given.FullName;
        var named = Environment.GetEnvironmentVariable("REGIOHELIX_DATA");
        if (!string.IsNullOrWhiteSpace(named))
            return Path.GetFullPath(named);
        var folder = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return Path.Combine(folder.Length > 0 ? folder : Path.GetTempPath(), "regiohelix");
    }
}
