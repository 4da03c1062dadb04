namespace RegioHelix.Fuzzing;

/// <summary>Something that must not be.</summary>
/// <param name="Target">The reader, or the kind of request.</param>
/// <param name="Run">Which run of it; with the seed it makes the same input again.</param>
/// <param name="What">What happened, with the first own line of code where it was an exception.</param>
/// <param name="Input">The input, shortened.</param>
internal sealed record Finding(string Target, long Run, string What, string Input)
{
    private const int LongestInput = 600;

    /// <summary>An exception that is no refusal.</summary>
    public static Finding Of(string target, long run, Exception failure, byte[] input) =>
        new(target, run, $"{failure.GetType().Name}: {Shorten(failure.Message, 120)} {Place(failure)}", Show(input));

    /// <summary>An input as it can be read, or as base64.</summary>
    public static string Show(byte[] input) =>
        input.All(one => one is >= 32 and < 127 or 9 or 10 or 13) ? Shorten(System.Text.Encoding.ASCII.GetString(input), LongestInput) : Shorten("base64 " + Convert.ToBase64String(input), LongestInput);

    /// <summary>Two of one kind say the same of the code.</summary>
    public string Kind => $"{Target} {What}";

    /// <inheritdoc/>
    public override string ToString() => $"{Target}, run {Run}: {What}\n{Input}";

    private static string Place(Exception failure) =>
        failure.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("RegioHelix.", StringComparison.Ordinal) && !line.Contains("RegioHelix.Fuzzing", StringComparison.Ordinal))?.Trim().Split(" in ")[0] ?? "";

    private static string Shorten(string text, int most) => text.Length <= most ? text : text[..most] + "...";
}
