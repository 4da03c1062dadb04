namespace RegioHelix.Studies.Texts;

/// <summary>What a reader asked for, as a refusal says it back.</summary>
internal static class Echo
{
    private const int Longest = 80;

    /// <summary>The words, cut off where they are long.</summary>
    public static string Of(string given) => given.Length > Longest ? given[..Longest] : given;
}
