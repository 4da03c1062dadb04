using System.Text.Json;
using RegioHelix.Import.Reading.Dimensions;
using RegioHelix.Import.Reading.Source;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Reading.JsonStat;

/// <summary>
/// JSON-stat 2.0 data sets, as Eurostat's statistics API answers: values as a list or by position, with or without status. A position
/// without data is a missing cell. A cell's line is the line of <c>value</c>, its column the position plus one: the text is mostly one line.
/// Source: json-stat.org, format 2.0.
/// </summary>
public sealed class JsonStatReader
{
    /// <summary>Cells of the largest cube that is read; Eurostat's API refuses far smaller ones.</summary>
    private const long MostPositions = 20_000_000;

    private readonly string file;
    private readonly ICellSink sink;
    private readonly IReadOnlyList<string[]> codes;
    private readonly EurostatDimensions dimensions;
    private readonly JsonStatValues values;
    private readonly long line;
    private readonly CancellationToken cancellation;

    private JsonStatReader(OpenedSource source, ReadOnlySpan<byte> text, ICellSink sink, string indicator, string activityDimension)
    {
        file = source.Name;
        cancellation = source.Cancellation;
        this.sink = sink;
        var outline = JsonStatOutline.Read(file, text);
        codes = outline.Codes;
        dimensions = EurostatDimensions.From(file, outline.Names, indicator, 0, activityDimension);
        values = JsonStatValues.Read(file, text, outline, CountPositions());
        line = 1 + text[..outline.ValueStart].Count((byte)'\n');
    }

    /// <summary>True where a file begins like JSON.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head)
    {
        var at = head.IndexOfAnyExcept((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF, (byte)' ', (byte)'\t', (byte)'\r', (byte)'\n']);
        return at >= 0 && head[at] == '{';
    }

    /// <summary>Reads a file to its end.</summary>
    /// <param name="source">The file.</param>
    /// <param name="sink">Where cells and problems go.</param>
    /// <param name="indicator">The indicator where the table has no dimension for it.</param>
    /// <param name="activityDimension">The dimension that is the activity.</param>
    /// <exception cref="ProblemsException">The file as a whole cannot be read.</exception>
    public static void Read(OpenedSource source, ICellSink sink, string indicator, string activityDimension = "nace_r2")
    {
        var text = source.ReadWhole();
        JsonStatReader reader;
        try
        {
            reader = new JsonStatReader(source, text.Span, sink, indicator, activityDimension);
        }
        catch (JsonException e)
        {
            throw SourceProblem.Of(source.Name, (e.LineNumber ?? 0) + 1, (int)Math.Min(int.MaxValue, (e.BytePositionInLine ?? 0) + 1), "bad-json", "", Phrase.Of("the text is no JSON from here on, most often because it was cut off; fetch the file again"));
        }
        catch (InvalidOperationException)
        {
            // A text with half a surrogate pair (\uD800) is JSON, yet no string.
            throw SourceProblem.Of(source.Name, "bad-json", "", Phrase.Of("a text in the file holds half a character (\\uD800 to \\uDFFF alone); fetch the file again"));
        }

        reader.Emit();
    }

    private int CountPositions()
    {
        var count = codes.Aggregate(1L, (product, category) => Math.Min(long.MaxValue / 2, product * Math.Max(1, category.Length)));
        if (codes.Any(category => category.Length == 0))
            throw SourceProblem.Of(file, "no-rows", "", Phrase.Of("a dimension has no categories, so the data set is empty; widen the query and fetch it again"));
        return count <= MostPositions ? (int)count
            : throw SourceProblem.Of(file, "too-large", Phrase.Of($"{count} cells"), Phrase.Of($"at most {MostPositions} can be read at once; split the query by year or activity"));
    }

    private void Emit()
    {
        if (dimensions.Time < 0)
            throw SourceProblem.Of(file, "no-time", "", Phrase.Of("the data set has no dimension time; fetch it with its years"));
        var years = ReadYears();
        var strides = Strides();
        var timeStride = strides[dimensions.Time];
        var at = new int[codes.Count];
        var key = new string[codes.Count];
        do
        {
            cancellation.ThrowIfCancellationRequested();
            var start = 0;
            for (var i = 0; i < at.Length; i++)
            {
                key[i] = codes[i][at[i]];
                start += at[i] * strides[i];
            }

            EmitSeries(sink.Series(dimensions.Key(key, 0), line), start, timeStride, years);
        }
        while (Advance(at));
    }

    private void EmitSeries(int series, int start, int timeStride, int[] years)
    {
        for (var t = 0; t < years.Length; t++)
        {
            var position = start + (t * timeStride);
            if (years[t] == 0)
                continue;
            if (values.Bad.TryGetValue(position, out var bad))
                sink.BadCell(series, years[t], bad.Text, bad.Advice, line, position + 1);
            else
                sink.Cell(series, years[t], values.Value(position), values.Flags(position), line, position + 1);
        }
    }

    /// <summary>The years of the time dimension; 0 for one that is none, which is reported.</summary>
    private int[] ReadYears()
    {
        var years = new int[codes[dimensions.Time].Length];
        var problems = new RowProblems(file, sink);
        for (var i = 0; i < years.Length && !problems.AreTooMany; i++)
            if (!YearText.TryRead(codes[dimensions.Time][i], out years[i]))
            {
                years[i] = 0;
                problems.Report(0, 0, "bad-year", codes[dimensions.Time][i], YearText.Advice);
            }

        return years;
    }

    /// <summary>How far apart neighbours in each dimension lie: the last dimension runs fastest.</summary>
    private int[] Strides()
    {
        var strides = new int[codes.Count];
        var stride = 1;
        for (var i = codes.Count - 1; i >= 0; stride *= codes[i].Length, i--)
            strides[i] = stride;
        return strides;
    }

    /// <summary>Goes to the next series: counts up like a clock, time standing still.</summary>
    private bool Advance(int[] at)
    {
        for (var i = at.Length - 1; i >= 0; i--)
        {
            if (i == dimensions.Time)
                continue;
            if (++at[i] < codes[i].Length)
                return true;
            at[i] = 0;
        }

        return false;
    }
}
