using System.Globalization;
using RegioHelix.Studies.Computing;

namespace RegioHelix.Cli.Computing;

/// <summary>What stderr says beside a result: what was dropped, what has no value and why.</summary>
internal static class ComputeNotes
{
    public static void Write(ComputedResult result, IReadOnlyList<string> notes)
    {
        foreach (var note in notes.Concat(result.Notes))
            Console.Error.WriteLine(note);
        foreach (var dropped in result.Dropped)
            Console.Error.WriteLine($"dropped {dropped.Kind} without content: {string.Join(", ", dropped.Labels)}");
        if (result.Absences.Count > 0)
            Console.Error.WriteLine($"figures without a value: {string.Join(", ", result.Absences.Select(absence => string.Create(CultureInfo.InvariantCulture, $"{absence.Value:#,##0} {absence.Key}")))}");
    }
}
