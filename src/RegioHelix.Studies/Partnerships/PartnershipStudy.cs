using RegioHelix.Registry;
using RegioHelix.Registry.Commitments;
using RegioHelix.Registry.Partnerships;
using RegioHelix.Studies.Commitments;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Studies.Partnerships;

/// <summary>Where is this partnership, how does it do, and what do its regions bring together?</summary>
public sealed class PartnershipStudy(PartnershipRegister register, CommitmentStudy commitments, PartnershipStrengthsStudy strengths, BoardWords words, PartnershipMapStudy maps)
{
    /// <summary>Today, UTC.</summary>
    public DateOnly Today => register.Today;

    /// <summary>Runs the study.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="slug">The partnership.</param>
    /// <param name="settings">The switches.</param>
    /// <param name="day">The day for its health; null for today.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="RefusedException">There is none that the actor may see.</exception>
    public async Task<PartnershipProfile> Run(Actor actor, string slug, StudySettings settings, DateOnly? day = null, CancellationToken cancellation = default)
    {
        var board = await register.Get(actor, slug, cancellation);
        var promised = await commitments.Run(actor, new CommitmentQuestion { OccasionLink = $"/partnerships/{slug}" }, cancellation);
        var regions = RegionsOf(board);
        return words.Write(board, day ?? Today, promised.Lines, await Strengths(regions, board.Partnership.Scope, settings, cancellation), maps.Find(regions, settings), strengths.MissionOf(board.Partnership.Scope));
    }

    /// <summary>The regions of a board's members, each once.</summary>
    internal static IReadOnlyList<NutsCode> RegionsOf(PartnershipContents board) =>
        [.. board.Members.Select(one => one.Member).Where(member => member is { RegionCode: not null, RegionVersion: not null }).Select(member => new NutsCode(member.RegionCode!, member.RegionVersion!.Value)).Distinct()];

    // The board is there without any figures: a year that is not loaded takes the strengths away, not the page.
    private async Task<PartnershipStrengths> Strengths(IReadOnlyList<NutsCode> regions, IReadOnlyList<string> scope, StudySettings settings, CancellationToken cancellation)
    {
        try
        {
            return await strengths.Run(regions, scope, settings, cancellation);
        }
        catch (StudyRefusedException refused) when (refused.Offers.Count == 0)
        {
            return PartnershipStrengths.Without(StrengthsState.NoFigures, refused.Explanation);
        }
    }
}
