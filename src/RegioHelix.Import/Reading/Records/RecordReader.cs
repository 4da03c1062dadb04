using System.Globalization;
using System.Text;
using RegioHelix.Import.Publishing;
using RegioHelix.Import.Reading.Source;
using RegioHelix.Store.Records;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Reading.Records;

/// <summary>Reads one file of records, a chunk at a time. Every problem is collected; a code that is not known is named where it first stands.</summary>
internal sealed class RecordReader : IDisposable
{
    private const int LongestEntity = 1000;

    private static readonly Phrase WeightAdvice = Phrase.Of("a weight is a number from 0 to a trillion; take the record out where there is none");

    private readonly OpenedSource source;
    private readonly IRecordRows rows;
    private readonly RecordColumns columns;
    private readonly RecordCodes regions;
    private readonly RecordCodes activities;
    private readonly RecordMapping mapping;
    private readonly ProblemList problems;

    private RecordReader(OpenedSource source, IRecordRows rows, RecordColumns columns, RecordMapping mapping, ProblemList problems)
    {
        (this.source, this.rows, this.columns, this.mapping, this.problems) = (source, rows, columns, mapping, problems);
        regions = new(RecordCodeRule.Region);
        activities = new(code => RecordCodeRule.Activity(code, mapping.Classification));
    }

    /// <summary>Records read.</summary>
    public long Rows { get; private set; }

    /// <summary>Weights that had more than six decimals.</summary>
    public long RoundedWeights { get; private set; }

    /// <summary>The earliest year; above the latest where there is no record.</summary>
    public int FirstYear { get; private set; } = int.MaxValue;

    /// <summary>The latest year.</summary>
    public int LastYear { get; private set; }

    /// <summary>The regions that occur.</summary>
    public IReadOnlyList<string> Regions => regions.Known;

    /// <summary>The activities that occur.</summary>
    public IReadOnlyList<string> Activities => activities.Known;

    /// <summary>Opens a file; the reader disposes the source.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">It is no table, or lacks a column.</exception>
    public static RecordReader Open(OpenedSource source, RecordMapping mapping, ProblemList problems)
    {
        IRecordRows? rows = null;
        try
        {
            rows = RecordRows.Open(source, mapping.Delimiter);
            return new(source, rows, RecordColumns.Of(source.Name, rows.Header, mapping), mapping, problems);
        }
        catch
        {
            rows?.Dispose();
            source.Dispose();
            throw;
        }
    }

    /// <summary>Fills a chunk; false where no record is left.</summary>
    public bool Fill(RecordBatch batch, CancellationToken cancellation)
    {
        batch.Clear();
        for (var row = 0; !batch.IsFull && rows.Read(); row++)
        {
            if ((row & 0xFFF) == 0)
                cancellation.ThrowIfCancellationRequested();
            if (rows.Fault is { } fault)
                problems.Add(rows.Line, 0, "bad-quotes", "", fault);
            else if (rows.Count <= columns.Last)
                problems.Add(rows.Line, 0, "too-few-cells", rows.Count.ToString(CultureInfo.InvariantCulture), Phrase.Of($"the header has {rows.Header.Count} columns; complete the row"));
            else
                Add(batch);
        }
        return batch.Count > 0;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        rows.Dispose();
        source.Dispose();
    }

    private void Add(RecordBatch batch)
    {
        var before = problems.Count;
        var region = Code(regions, columns.Region, "region", RecordCodeRule.RegionAdvice);
        var activity = Code(activities, columns.Activity, "activity", RecordCodeRule.ActivityAdvice(mapping.Classification));
        var year = columns.Year < 0 ? columns.FixedYear : Year(rows.Field(columns.Year));
        var weight = columns.Weight < 0 ? RecordWeight.Scale : Weight(rows.Field(columns.Weight));
        var entity = rows.Field(columns.Entity);
        if (entity.Length is 0 or > LongestEntity)
            problems.Add(rows.Line, columns.Entity + 1, "no-entity", "", Phrase.Of($"every record needs the name of its entity, of at most {LongestEntity} bytes; fill it in or take the record out"));
        if (region is null || activity is null || problems.Count > before)
            return;
        batch.Add(entity, region.Value, activity.Value, year, weight);
        (FirstYear, LastYear) = (Math.Min(FirstYear, year), Math.Max(LastYear, year));
        Rows++;
    }

    private ulong? Code(RecordCodes codes, int column, string kind, Phrase advice)
    {
        var field = rows.Field(column);
        if (field.Length == 0)
        {
            problems.Add(rows.Line, column + 1, "no-" + kind, "", Phrase.Of("every record needs its region and its activity; fill it in or take the record out"));
            return null;
        }
        var number = codes.Find(field, out var isNew);
        if (number is null && isNew)
            problems.Add(rows.Line, column + 1, "unknown-" + kind, Encoding.UTF8.GetString(field), advice);
        return number;
    }

    private int Year(ReadOnlySpan<byte> field)
    {
        if (field.Length == 4 && int.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2100)
            return year;
        problems.Add(rows.Line, columns.Year + 1, "bad-year", Encoding.UTF8.GetString(field), YearText.Advice);
        return 0;
    }

    private long Weight(ReadOnlySpan<byte> field)
    {
        // Most weights are 1.
        if (field is [(byte)'1'])
            return RecordWeight.Scale;
        if (TryDecimal(field, out var weight) && RecordWeight.From(weight, out var isRounded) is { } millionths)
        {
            RoundedWeights += isRounded ? 1 : 0;
            return millionths;
        }
        problems.Add(rows.Line, columns.Weight + 1, "bad-weight", Encoding.UTF8.GetString(field), WeightAdvice);
        return 0;
    }

    private bool TryDecimal(ReadOnlySpan<byte> field, out decimal weight)
    {
        const NumberStyles Styles = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent | NumberStyles.AllowLeadingSign;
        if (!mapping.DecimalCommas)
            return decimal.TryParse(field, Styles, CultureInfo.InvariantCulture, out weight);
        var text = Encoding.UTF8.GetString(field);
        weight = 0;
        return !text.Contains('.', StringComparison.Ordinal) && decimal.TryParse(text.Replace(',', '.'), Styles, CultureInfo.InvariantCulture, out weight);
    }
}
