using RegioHelix.Registry.Events;
using RegioHelix.Registry.Outcomes;
using RegioHelix.Studies.Events;
using RegioHelix.Studies.Recommendations;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Outcomes;

/// <summary>An event from who came to what came of it, for whoever has to account for it. No person is in it.</summary>
/// <param name="Sentence">The event in a sentence.</param>
/// <param name="Event">Its public name.</param>
/// <param name="Title">Its title.</param>
/// <param name="Host">The organisation that held it; null where that may not be named.</param>
/// <param name="Place">Where.</param>
/// <param name="FirstDay">Its first day.</param>
/// <param name="LastDay">Its last day.</param>
/// <param name="Day">The day on which the report is made: answers after it do not count.</param>
/// <param name="Themes">What it was about, <c>SCHEME:CODE</c>.</param>
/// <param name="People">Who came.</param>
/// <param name="Meetings">The programme; null where none was published.</param>
/// <param name="Groups">The discussion groups; null where there were none.</param>
/// <param name="Outcomes">What came of it.</param>
/// <param name="Recommendations">What was recommended.</param>
/// <param name="Limits">What the figures cannot say.</param>
public sealed record EventReport(
    LocalText Sentence, string Event, LocalText Title, string? Host, string Place, DateOnly FirstDay, DateOnly LastDay, DateOnly Day, IReadOnlyList<string> Themes, EventPeople People, EventMeetings? Meetings, EventGroups? Groups, OutcomeReport Outcomes, RecommendationList Recommendations,
    IReadOnlyList<LocalText> Limits);

/// <summary>Who came to an event, by number.</summary>
/// <param name="Registered">People with a place.</param>
/// <param name="Arrived">People who were checked in; null where nobody was.</param>
/// <param name="Withdrawn">People who took their registration back; this, the next two and what was captured are null once participants are held no longer.</param>
/// <param name="Waiting">People who waited for a place.</param>
/// <param name="Organisations">Organisations that they named.</param>
/// <param name="Countries">By country.</param>
/// <param name="Regions">By NUTS code, as they gave it.</param>
/// <param name="Kinds">By strand of the helix.</param>
/// <param name="Seeking">How many said what they look for; null where too few to be told.</param>
/// <param name="Offering">How many said what they offer; null where too few to be told.</param>
public sealed record EventPeople(int Registered, int? Arrived, int? Withdrawn, int? Waiting, int? Organisations, ToldCounts Countries, ToldCounts Regions, ToldCounts Kinds, int? Seeking, int? Offering);

/// <summary>The programme of an event.</summary>
/// <param name="Wanted">Meetings that both sides wanted.</param>
/// <param name="Met">Those in the programme.</param>
/// <param name="WithoutMeeting">People who wanted one and had none.</param>
/// <param name="Weight">The weight of the meetings in the programme.</param>
/// <param name="UpperBound">What no programme exceeds; proven.</param>
/// <param name="GapPercent">How far below, in per cent; null where the bound is 0.</param>
public sealed record EventMeetings(int Wanted, int Met, int WithoutMeeting, long Weight, double UpperBound, double? GapPercent)
{
    /// <summary>A version of a programme.</summary>
    public static EventMeetings? Of(ProgrammeVersion? version) => version is null ? null
        : new(version.Wanted, version.Met, version.WithoutMeeting, version.Objective, version.UpperBound, version.UpperBound > 0 ? 100 * ProgrammeQuality.Gap(version.Objective, version.UpperBound) : null);
}

/// <summary>The discussion groups of an event, and what their tables wrote down.</summary>
/// <param name="People">People who were told a table; this, rounds and tables are null once participants are held no longer.</param>
/// <param name="Rounds">Rounds.</param>
/// <param name="Tables">Tables.</param>
/// <param name="Needs">Needs noted.</param>
/// <param name="Offers">Offers noted.</param>
/// <param name="Barriers">Barriers noted.</param>
/// <param name="Actions">Actions with an owner and a date.</param>
/// <param name="Proposals">Proposals without them.</param>
/// <param name="Conclusions">Conclusions.</param>
public sealed record EventGroups(int? People, int? Rounds, int? Tables, int Needs, int Offers, int Barriers, int Actions, int Proposals, int Conclusions)
{
    /// <summary>The groups of an event; null where there were none, or nothing is known of them any more.</summary>
    public static EventGroups? Of(EventSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        int? Kept(int count) => summary.Hosted.CameCount is null ? count : null;
        int Noted(SheetKind kind) => summary.Noted.GetValueOrDefault(kind);
        return summary.Seated == 0 && summary.Noted.Count == 0 ? null
            // Once participants are held no longer, who sat where is not known; it is not nobody.
            : new(Kept(summary.Seated), Kept(summary.Rounds), Kept(summary.Tables), Noted(SheetKind.Need), Noted(SheetKind.Offer), Noted(SheetKind.Barrier), Noted(SheetKind.Action), Noted(SheetKind.Proposal), Noted(SheetKind.Conclusion));
    }
}
