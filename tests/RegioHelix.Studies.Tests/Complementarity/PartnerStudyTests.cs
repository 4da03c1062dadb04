using RegioHelix.Store;
using RegioHelix.Store.Links;
using RegioHelix.Store.Publishing;
using RegioHelix.Studies.Complementarity;
using RegioHelix.Studies.Exports;
using RegioHelix.Studies.Search;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Testing;
using RegioHelix.Vocabulary.Links;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Studies.Tests.Complementarity;

/// <summary>Partners add what the region lacks, share what both have, and are no farther than asked.</summary>
[Collection(nameof(Loaded))]
public sealed class PartnerStudyTests(LoadedData data)
{
    private static readonly StudySettings Simulated = new("simulated");

    [Fact]
    public void Partners_add_what_is_lacked_and_share_what_is_had()
    {
        var lacked = data.Opportunities.Run("NL41", Simulated).Opportunities.Select(line => line.Code).ToHashSet();
        var partners = data.Partners.Run("NL41", Simulated, reach: PartnerReach.Anywhere).Partners;
        Assert.True(partners.Count > 200, $"{partners.Count} partners");
        Assert.Equal(partners.Select(partner => partner.Added).OrderDescending(), partners.Select(partner => partner.Added));
        foreach (var partner in partners)
        {
            Assert.All(partner.Adds, part => Assert.Contains(part.Code, lacked));
            Assert.All(partner.Shares, shared => Assert.DoesNotContain(shared.Code, lacked));
            Assert.InRange(partner.Added, partner.Adds.Sum(part => part.Part) - 1e-9, 1);
        }
    }

    [Fact]
    public void A_limit_keeps_the_order_and_the_distance()
    {
        var anywhere = data.Partners.Run("NL41", Simulated, reach: PartnerReach.Anywhere).Partners;
        foreach (var (reach, most) in new[] { (PartnerReach.Near, 500), (PartnerReach.Far, 1000) })
            Assert.Equal(anywhere.Where(partner => partner.Kilometres <= most).Select(partner => partner.Region.Code), data.Partners.Run("NL41", Simulated, reach: reach).Partners.Select(partner => partner.Region.Code));
        // Maastricht's province is next door, Catalonia is not.
        Assert.InRange(anywhere.Single(partner => partner.Region.Code == "NL42").Kilometres!.Value, 30, 120);
        Assert.InRange(anywhere.Single(partner => partner.Region.Code == "ES51").Kilometres!.Value, 1000, 1250);
    }

    [Fact]
    public void For_one_activity_the_sentence_names_it()
    {
        var activity = data.Opportunities.Run("NL41", Simulated).Named[0];
        var found = data.Partners.Run("NL41", Simulated, activity.ToLowerInvariant());
        Assert.Equal(activity, found.For!.Code);
        Assert.Contains(found.For.Name.English, found.Sentence.English, StringComparison.Ordinal);
        Assert.Contains("simulated figures", found.Sentence.English, StringComparison.Ordinal);
        Assert.Contains("binnen 500 km", found.Sentence.Dutch, StringComparison.Ordinal);
        Assert.Contains($",{activity},1,", PartnerCsv.Write(found), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_partner_does_together_already_is_added_up_by_source()
    {
        Assert.Empty(data.Partners.Run("NL41", Simulated).Links);
        using var folder = new TemporaryFolder();
        var directory = DataDirectory.Open(folder.Path);
        using (var held = ImportLock.Take(directory, Phrase.Verbatim("test"), TimeProvider.System))
            LinkStore.Save(held, new LinkSet("projects", "joint projects", "invented", "p.csv", "", default,
            [
                // Either order, inside the region, a former code of Dutch Limburg's neighbour; and what is between two others.
                new("NL41", "NL42", "C28", 2013, 5), new("NL423", "NL413", "", 2015, 2), new("BE22", "NL411", "C10", 2014, 3), new("BE22", "NL42", "C10", 2014, 100), new("NL4", "BE22", "", 2014, 100),
            ]));
        var found = new PartnerStudy(data.OpportunityTables, new SearchStudy(), new LinkStore(directory)).Run("NL41", Simulated, reach: PartnerReach.Anywhere);
        Assert.Equal([("BE22", 3d, 2014, 2014), ("NL42", 7d, 2013, 2015)], found.Links.Select(link => (link.Partner.Code, link.Weight, link.FirstYear, link.LastYear)).Order());
        Assert.Equal(found.Partners.Select(partner => partner.Region.Code).Where(code => code is "BE22" or "NL42"), found.Links.Select(link => link.Partner.Code));
        Assert.Contains(",7,joint projects,2013,2015,invented,projects", PartnerLinkCsv.Write(found), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_region_has_or_nobody_knows_is_refused_in_words()
    {
        var present = data.Regions.Run("NL41", Simulated).Headline.Strengths[0];
        var refused = Assert.Throws<StudyRefusedException>(() => data.Partners.Run("NL41", Simulated, present));
        Assert.Contains("is already specialised in", refused.Explanation.English, StringComparison.Ordinal);
        Assert.Equal(RefusalReason.Unknown, Assert.Throws<StudyRefusedException>(() => data.Partners.Run("NL41", Simulated, "Q99")).Reason);
    }
}
