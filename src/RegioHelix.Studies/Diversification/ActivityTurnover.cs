using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Diversification;

/// <summary>Which regions came to stand out in an activity between two years, and which ceased to, beyond what the error of the figures explains.</summary>
/// <param name="Code">The activity.</param>
/// <param name="Name">Its short label.</param>
/// <param name="Provenance">Where the figures come from.</param>
/// <param name="Options">What the page's switches offer.</param>
/// <param name="Sentence">What the page says first.</param>
/// <param name="Explanation">What counts as an entry.</param>
/// <param name="Since">The first year; null where there is one year only, or the activity was not in it.</param>
/// <param name="Entered">Regions that rose over the threshold, the largest by jobs first.</param>
/// <param name="Left">Regions that fell below it, those that had most jobs first.</param>
/// <param name="Jumps">Regions whose jobs at least tripled or fell to a third on the way: more often a break in the source, or a seat that moved, than a change of the place.</param>
/// <param name="WithinError">Regions that crossed the threshold by no more than error explains.</param>
/// <param name="Stayed">Regions above it in both years.</param>
/// <param name="StayedAway">Regions below it in both years.</param>
/// <param name="Unknown">Regions that do not publish both years.</param>
public sealed record ActivityTurnover(
    string Code,
    LocalText Name,
    FigureProvenance Provenance,
    StudyOptions Options,
    LocalText Sentence,
    LocalText Explanation,
    int? Since,
    IReadOnlyList<TurnoverLine> Entered,
    IReadOnlyList<TurnoverLine> Left,
    IReadOnlyList<TurnoverLine> Jumps,
    IReadOnlyList<TurnoverLine> WithinError,
    int Stayed,
    int StayedAway,
    int Unknown);

/// <summary>A region that crossed the threshold. Quotients are over the cells that both years publish.</summary>
/// <param name="Region">The region.</param>
/// <param name="From">The quotient in the first year.</param>
/// <param name="To">The quotient in the last.</param>
/// <param name="JobsBefore">Jobs in the first year.</param>
/// <param name="JobsAfter">Jobs in the last.</param>
public sealed record TurnoverLine(RegionIdentity Region, double From, double To, double JobsBefore, double JobsAfter)
{
    // Ours: what triples or falls to a third within five years is doubted.
    private const double Doubted = 3;

    internal bool IsJump => JobsAfter >= Doubted * JobsBefore || JobsBefore >= Doubted * JobsAfter;
}
