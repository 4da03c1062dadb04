using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Tables;

namespace RegioHelix.Analytics.Specialisation;

/// <summary>Whether each region is specialised in each activity.</summary>
public sealed class SpecialisedTable
{
    private readonly SpecialisedCell[] cells;
    private readonly BitRows? bits;

    internal SpecialisedTable(IReadOnlyList<string> regions, IReadOnlyList<string> activities, double threshold, ThresholdRule rule, SpecialisedCell[] cells) =>
        (Regions, Activities, Threshold, Rule, this.cells) = (regions, activities, threshold, rule, cells);

    /// <summary>Of a table without missing cells: a bit says all.</summary>
    internal SpecialisedTable(IReadOnlyList<string> regions, IReadOnlyList<string> activities, double threshold, ThresholdRule rule, BitRows bits)
        : this(regions, activities, threshold, rule, []) => this.bits = bits;

    /// <summary>Row labels, in order.</summary>
    public IReadOnlyList<string> Regions { get; }

    /// <summary>Column labels, in order.</summary>
    public IReadOnlyList<string> Activities { get; }

    /// <summary>The quotient that makes a region specialised.</summary>
    public double Threshold { get; }

    /// <summary>Whether the threshold itself is enough.</summary>
    public ThresholdRule Rule { get; }

    /// <summary>The answer at a row and a column by position.</summary>
    public SpecialisedCell this[int region, int activity]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)activity, (uint)Activities.Count, nameof(activity));
            if (bits is null)
                return cells[(region * Activities.Count) + activity];
            var isSpecialised = bits[region, activity];
            return new(isSpecialised ? Verdict.Yes : Verdict.No, isSpecialised);
        }
    }

    /// <summary>The answers as bits where none depends on a missing cell; else null.</summary>
    internal BitRows? Bits => bits;
}

/// <summary>Whether a region is specialised in an activity.</summary>
/// <param name="Verdict">Whatever the missing cells hold: yes, no, or it cannot be told.</param>
/// <param name="OverPublished">Over the published cells alone; null where the cell is not published. False too where its row or column adds up to zero.</param>
public readonly record struct SpecialisedCell(Verdict Verdict, bool? OverPublished);
