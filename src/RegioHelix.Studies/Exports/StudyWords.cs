using System.Text.Json;

namespace RegioHelix.Studies.Exports;

/// <summary>The values of choices as JSON and CSV write them.</summary>
public static class StudyWords
{
    /// <summary>In small letters, with hyphens: <c>low-risk-high-benefit</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
