using RegioHelix.Registry.Invented;
using RegioHelix.Studies.Recommendations;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Events.Demonstration;

/// <summary>What the tables of the invented conference recommended, to whom, and what became of it: owners, addressees and decisions are invented.</summary>
internal static class ConferenceRecommendations
{
    private static readonly (int Topic, int Table, string Title, string Conclusion, string Addressee, RecommendationStanding Standing, string? Reason, int Months)[] All =
    [
        (0, 2, "Share one sorting line between two neighbouring regions", "Neither region has the volume alone; transport over 60 km costs less than a second line.", "Inter-regional board of Velmora", RecommendationStanding.Adopted, "Budgeted for two years.", 5),
        (1, 7, "Ask for a list of materials with every public demolition", "A list costs a day and doubles what is sold on.", "Building office of Troskodor", RecommendationStanding.Partly, "For buildings above 1,000 square metres alone: smaller ones have no one to write the list.", 8),
        (2, 13, "A voucher for the first repair", "People who had one thing repaired come back.", "Council of Marlavik", RecommendationStanding.Rejected, "No money left in this year's budget; asked to come back with figures on use.", 4),
        (3, 18, "Map heat that leaves factories", "Nobody knows where heat leaves; a map brings the two sides to one table.", "Energy agency of Orumun", RecommendationStanding.Adopted, "First map within a year.", 7),
        (4, 24, "Buy a tenth of public meals from protein crops", "A sure buyer is what growers lack.", "Procurement office of Quilstex", RecommendationStanding.Partly, "In schools, not in hospitals.", 10),
        (5, 30, "Open data of soil sensors", "Each project measures anew what another has measured.", "Farm council of Nidralen", RecommendationStanding.Rejected, "Growers fear for the price of land; a form without places is looked for.", 6),
        (6, 35, "One permit for by-products that are food", "Today a by-product is waste until a second permit says otherwise.", "Permit office of Haldor", RecommendationStanding.Open, null, 14),
        (7, 41, "A shared cold store at the ring road", "Small growers cannot fill a lorry alone.", "Port authority of Lumsto", RecommendationStanding.Overdue, null, 6),
    ];

    public static RecommendationList Of(ConferenceDemonstration shown)
    {
        var (hosted, day) = (shown.Conference.Hosted, shown.Outcomes.Report.Day);
        var title = new LocalText(hosted.Title.In("en")!.Text, hosted.Title.In("nl")!.Text);
        IReadOnlyList<RecommendationLine> lines =
        [
            .. All.Select(one => new RecommendationLine(
                Guid.Empty, hosted.Slug, title, $"{shown.Conference.Discussion.Topics[one.Topic].Title}, table {one.Table}", one.Title, one.Conclusion, "en", Owner(shown, one.Topic, one.Table), null, true, $"{one.Addressee} {InventedMark.Text}",
                hosted.LastDay.AddMonths(one.Standing == RecommendationStanding.Open ? one.Months + 4 : one.Months), one.Standing, one.Reason, IsDecided(one.Standing) ? $"{one.Addressee} {InventedMark.Text}" : null,
                IsDecided(one.Standing) ? hosted.LastDay.AddMonths(one.Months) : null, null, true, true, 1, false, false)).OrderBy(line => line.Standing).ThenBy(line => line.DueOn),
        ];
        int Count(RecommendationStanding standing) => lines.Count(line => line.Standing == standing);
        var tally = new RecommendationTally(Count(RecommendationStanding.Overdue), Count(RecommendationStanding.Open), Count(RecommendationStanding.Adopted), Count(RecommendationStanding.Partly), Count(RecommendationStanding.Rejected));
        return new(Sentences.Fill("RecommendationsSome", _ => [lines.Count, tally.Adopted, tally.Partly, tally.Rejected, tally.Open + tally.Overdue, tally.Overdue]), day, tally, lines);
    }

    private static bool IsDecided(RecommendationStanding standing) => standing is RecommendationStanding.Adopted or RecommendationStanding.Partly or RecommendationStanding.Rejected;

    // The organisation of whoever led that table in the last round.
    private static string Owner(ConferenceDemonstration shown, int topic, int table)
    {
        var last = shown.Seating.Tables.Count - 1;
        var people = shown.Seating.At(last, table - 1);
        return people.Count == 0 ? shown.Conference.Hosted.Organisation!.Name : shown.People[people.MaxBy(person => (int)shown.Seating.Roles[last][person] == 1 ? 1 : 0)].OrganisationName;
    }
}
