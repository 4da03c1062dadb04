using System.CommandLine;
using RegioHelix.Registry;
using RegioHelix.Registry.Consents;

namespace RegioHelix.Cli;

/// <summary><c>--registry "Host=..."</c>, else <c>REGIOHELIX_REGISTRY</c>, else the file in the data directory.</summary>
internal static class RegistryOption
{
    public static Option<string?> Build() => new("--registry")
    {
        Description = $"A PostgreSQL server to keep organisations and people on; {RegistrySettings.Variable}, or {RegistrySettings.FileName} in the data directory, where left out.",
        HelpName = "CONNECTION",
    };

    /// <summary>What the command line or the environment names; null for the file.</summary>
    public static string? Resolve(string? given) => given ?? Environment.GetEnvironmentVariable(RegistrySettings.Variable);

    /// <summary>The registry of a data directory, with the file that its erasures are noted in.</summary>
    public static RegistrySettings Settings(string? given, string dataFolder) => RegistrySettings.From(Resolve(given), dataFolder) with
    {
        ErasureFile = Environment.GetEnvironmentVariable(ErasureList.Variable) is { Length: > 0 } named ? Path.GetFullPath(named) : Path.Combine(dataFolder, ErasureList.FileName),
    };
}
