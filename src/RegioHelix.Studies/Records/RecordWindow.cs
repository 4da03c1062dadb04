using System.Globalization;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Studies.Records;

/// <summary>Years that are counted as one.</summary>
/// <param name="From">The first.</param>
/// <param name="To">The last.</param>
public readonly record struct RecordWindow(int From, int To)
{
    /// <summary>As a user writes it: <c>2014</c> or <c>2010-2014</c>.</summary>
    public override string ToString() => From == To ? From.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{From}-{To}");

    /// <summary>Reads one window or several with commas between them, the earlier first.</summary>
    /// <exception cref="ProblemsException">No years, or windows that go back in time.</exception>
    public static IReadOnlyList<RecordWindow> Read(string text)
    {
        RecordWindow[] windows = [.. text.Split(',').Select(ReadOne)];
        return windows.Zip(windows.Skip(1)).All(pair => pair.First.From < pair.Second.From && pair.First.To < pair.Second.To) ? windows : throw Bad(text);

        RecordWindow ReadOne(string part)
        {
            var ends = part.Split('-', StringSplitOptions.TrimEntries);
            return ends.Length is 1 or 2 && Year(ends[0]) is { } from && Year(ends[^1]) is { } to && from <= to ? new(from, to) : throw Bad(text);
        }
    }

    /// <summary>Reads a single window.</summary>
    /// <exception cref="ProblemsException">No years, or several windows.</exception>
    public static RecordWindow ReadOne(string text) => Read(text) is [var window] ? window : throw new ProblemsException(
        new Problem("--years", 0, 0, "several-windows", Problem.Shorten(text), Phrase.Verbatim("one window is counted here; ask for each apart")));

    private static int? Year(string text) => text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    private static ProblemsException Bad(string text) =>
        new(new Problem("--years", 0, 0, "bad-years", Problem.Shorten(text), Phrase.Verbatim("write a year, a window such as 2010-2014, or several windows with commas between them, the earlier first")));
}
