using System.CommandLine;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

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
            return DemandFolder("--data", given.FullName);
        var named = Environment.GetEnvironmentVariable("REGIOHELIX_DATA");
        if (!string.IsNullOrWhiteSpace(named))
            return DemandFolder("REGIOHELIX_DATA", Path.GetFullPath(named));
        var folder = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return Path.Combine(folder.Length > 0 ? folder : Path.GetTempPath(), "regiohelix");
    }
    // A file in the way makes the system speak of missing parts of a path; its name is what helps.
    private static string DemandFolder(string name, string folder)
    {
        for (var place = folder; place is not null; place = Path.GetDirectoryName(place))
            if (File.Exists(place))
                throw new ProblemsException(new Problem(name, 0, 0, "not-a-folder", place, Phrase.Of("a file stands where the data directory should be; choose another folder")));
        return folder;
    }
}
