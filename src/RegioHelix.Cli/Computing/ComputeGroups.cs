using System.Globalization;
using RegioHelix.Import.Reading.Labelled;

namespace RegioHelix.Cli.Computing;

/// <summary>The groups of labels: a file and its columns, or numbers of letters of the code.</summary>
internal static class ComputeGroups
{
    private static readonly string[] Columns = ["group"];

    /// <summary>The levels that <c>--groups</c> names, the coarsest first; null where it is left out.</summary>
    public static IReadOnlyList<Func<string, string?>>? Read(string? text, LabelledSettings settings)
    {
        if (text is null)
            return null;
        if (text.Split(',').Select(Letters).ToArray() is var letters && letters.All(count => count is not null))
            return [.. letters.Select(count => count >= 1 ? code => code[..Math.Min(count.Value, code.Length)] : (Func<string, string?>)(_ => throw ComputeLine.BadGroups(text)))];
        var colon = File.Exists(text) ? -1 : text.LastIndexOf(':');
        return colon < 0
            ? [Level(text, settings)]
            : [.. text[(colon + 1)..].Split(',').Select(column => Level($"{text[..colon]}:{column}", settings))];
    }

    private static int? Letters(string text) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var letters) ? letters : null;

    private static Func<string, string?> Level(string file, LabelledSettings settings)
    {
        var groups = ComputeFiles.ReadColumn(file, Columns, settings, (columns, at) => columns.Texts(at));
        return label => groups.GetValueOrDefault(label);
    }
}
