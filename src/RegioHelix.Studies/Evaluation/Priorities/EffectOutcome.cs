using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Evaluation.Priorities;

/// <summary>An outcome that the loaded figures offer to effect checks of priorities.</summary>
/// <param name="Dataset">The dataset's code.</param>
/// <param name="Indicator">The indicator (<c>persons_employed</c>).</param>
/// <param name="Unit">The unit (<c>PER</c>).</param>
/// <param name="Slice">The other dimensions; empty for none.</param>
/// <param name="IsByActivity">True where it is parted by activity; else it is a figure of the region as a whole, the same for every priority.</param>
/// <param name="IsAmount">True where nothing can be below 0, so that an index can be made of it.</param>
/// <param name="IsSimulated">True where it comes from the generator.</param>
/// <param name="Title">The dataset's title.</param>
/// <param name="FirstYear">The first year with a figure.</param>
/// <param name="LastYear">The last.</param>
public sealed record EffectOutcome(
    string Dataset, string Indicator, string Unit, string Slice, bool IsByActivity, bool IsAmount, bool IsSimulated, LocalText Title, int FirstYear, int LastYear)
{
    /// <summary>Its name in addresses and on the command line: <c>lfst_r_lfe2en2/employment/THS</c>.</summary>
    public string Key => $"{Dataset}/{Indicator}/{Unit}";

    /// <summary>The indicator as a word.</summary>
    public string Word => Indicator.Replace('_', ' ');
}
