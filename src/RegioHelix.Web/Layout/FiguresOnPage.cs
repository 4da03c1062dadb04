using RegioHelix.Studies.Provenance;

namespace RegioHelix.Web.Layout;

/// <summary>
/// What kinds of figure stand on the page that is being made. A page says it when it loads, before the footer is made,
/// so that the footer can warn of simulated figures.
/// </summary>
public sealed class FiguresOnPage
{
    /// <summary>True where at least one figure on the page is simulated.</summary>
    public bool Simulated { get; private set; }

    /// <summary>Notes where a section's figures come from.</summary>
    public void Note(FigureProvenance provenance) => Simulated |= provenance.IsSimulated;
}
