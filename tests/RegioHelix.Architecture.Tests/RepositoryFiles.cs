using RegioHelix.Testing;

namespace RegioHelix.Architecture.Tests;

/// <summary>The files of the repository, without what builds and test runs leave beside them.</summary>
internal static class RepositoryFiles
{
    private static readonly string[] Made = ["bin", "obj", ".git", ".vs", ".idea", ".vscode", "TestResults", "artifacts", "BenchmarkDotNet.Artifacts"];

    public static IEnumerable<string> All() => In(new DirectoryInfo(Requires.FindRoot()));

    public static string Name(string file) => Path.GetRelativePath(Requires.FindRoot(), file);

    private static IEnumerable<string> In(DirectoryInfo folder) =>
        folder.EnumerateFiles().Where(file => file.Name != ".git").Select(file => file.FullName)
            .Concat(folder.EnumerateDirectories().Where(inner => !Made.Contains(inner.Name)).SelectMany(In));
}
