namespace RegioHelix.Web.Print;

/// <summary>The style sheet of printed documents, as a file carries it within.</summary>
internal static class PrintStyle
{
    /// <summary>Its text.</summary>
    public static string Text { get; } = Read();

    private static string Read()
    {
        using var stream = typeof(PrintStyle).Assembly.GetManifestResourceStream("texts/brief.css") ?? throw new InvalidOperationException("the style sheet of printed documents is not in the assembly");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
