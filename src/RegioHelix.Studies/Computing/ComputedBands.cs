using RegioHelix.Analytics.Uncertainty;

namespace RegioHelix.Studies.Computing;

/// <summary>The intervals around a result's figures, row-major as its values.</summary>
/// <param name="Lower">Lower ends; null where no draw gave a figure.</param>
/// <param name="Upper">Upper ends.</param>
/// <param name="Draws">Number of draws.</param>
/// <param name="Refused">Draws that the measure refused.</param>
/// <param name="Undrawn">Cells that stay missing in every draw.</param>
public sealed record ComputedBands(IReadOnlyList<double?> Lower, IReadOnlyList<double?> Upper, int Draws, int Refused, int Undrawn)
{
    /// <summary>Where each figure stands, by the draws, row-major; null where no ranks were asked for.</summary>
    public IReadOnlyList<RankBand>? Ranks { get; init; }

    /// <summary>How often each figure was what was asked, row-major; null where nothing was asked.</summary>
    public IReadOnlyList<Chance>? Chances { get; init; }
}
