using System.Text.Json;

namespace RegioHelix.Studies.Computing;

/// <summary>Words of the command line for states of the engine: lower case, with hyphens.</summary>
internal static class Words
{
    public static string Of<T>(T state)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(state.ToString());
}
