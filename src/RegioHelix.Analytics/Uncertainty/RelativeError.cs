using RegioHelix.Vocabulary.Observations;

namespace RegioHelix.Analytics.Uncertainty;

/// <summary>How an error in proportion to the figure is spread.</summary>
public enum ErrorShape
{
    /// <summary>The figure times a lognormal factor of mean 1: never below 0, and its relative deviation is the one given.</summary>
    LogNormal,

    /// <summary>The figure times one plus a normal error; below 0 it is 0, which lifts the mean where the deviation is large.</summary>
    Normal,
}

/// <summary>Error in proportion to the figure: of a survey, or of an estimate.</summary>
/// <param name="All">Relative standard deviation of every cell: 0.05 is five per cent.</param>
/// <param name="ByFlag">Larger ones for cells with a flag, such as estimated or low reliability; the largest that applies counts. Null for none.</param>
/// <param name="Shape">How it is spread.</param>
public sealed record RelativeError(double All = 0, IReadOnlyList<FlagError>? ByFlag = null, ErrorShape Shape = ErrorShape.LogNormal)
{
    /// <summary>The relative deviation of a cell with these flags.</summary>
    public double Of(ObservationFlags flags)
    {
        var largest = All;
        foreach (var one in ByFlag ?? [])
            if ((flags & one.Flag) != 0)
                largest = Math.Max(largest, one.Deviation);
        return largest;
    }

    internal void Check()
    {
        foreach (var deviation in (ByFlag ?? []).Select(one => one.Deviation).Append(All))
            if (!double.IsFinite(deviation) || deviation < 0)
                throw new ArgumentOutOfRangeException(nameof(All), deviation, "a relative deviation is a finite number of 0 or more");
    }
}

/// <summary>The relative standard deviation of cells with a flag.</summary>
/// <param name="Flag">The flag.</param>
/// <param name="Deviation">0 or more: 0.2 is twenty per cent.</param>
public sealed record FlagError(ObservationFlags Flag, double Deviation);
