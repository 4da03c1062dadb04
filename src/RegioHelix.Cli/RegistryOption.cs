using System.CommandLine;
using RegioHelix.Registry;

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
}
