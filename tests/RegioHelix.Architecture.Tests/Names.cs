using RegioHelix.Testing;

namespace RegioHelix.Architecture.Tests;

/// <summary>No folder is named after a technique, no file after nothing.</summary>
public sealed class Names
{
    private static readonly string[] Empty = ["Utils", "Util", "Helpers", "Helper", "Manager", "Managers", "Common", "Services", "Models", "Core", "Misc"];

    [Fact]
    public void Folders_and_files_are_named_after_what_they_hold() => Assert.Empty(Offenders(Path.Combine(Requires.FindRoot(), "src")));

    [Fact]
    public void A_deliberate_offender_is_seen()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            folder.CreateSubdirectory("Helpers");
            Assert.Single(Offenders(folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<string> Offenders(string root) =>
        from path in Directory.EnumerateFileSystemEntries(root, "*", SearchOption.AllDirectories)
        let parts = Path.GetRelativePath(root, path).Split(Path.DirectorySeparatorChar)
        where !parts.Contains("bin") && !parts.Contains("obj")
        let name = Path.GetFileNameWithoutExtension(path)
        where Empty.Any(word => name == word || name.EndsWith(word, StringComparison.Ordinal) && word is "Manager" or "Utils" or "Helper" or "Helpers")
        select path;
}
