using System.Globalization;
using RegioHelix.Benchmarks.Matching;
using RegioHelix.Matchmaking.Matching;
using RegioHelix.Testing;

namespace RegioHelix.Matchmaking.Tests.Matching;

public sealed class NeedMatchesTests
{
    private static readonly Exchange Wanted = new(ExchangeKind.Technology, ExchangeRole.Takes, MoneyFlow.Pays);
    private static readonly Exchange Given = new(ExchangeKind.Technology, ExchangeRole.Gives, MoneyFlow.Receives);
    private static readonly MatchProfile Need = new() { Id = "need", Owner = "me", Exchange = Wanted, Words = ["glue", "sole"], TextLanguages = ["en"], Languages = ["en"], ReadinessFrom = 5, ReadinessTo = 7, Concepts = [InventedPool.Path("C22")] };
    private static readonly MatchProfile Offer = new() { Id = "offer", Owner = "you", Exchange = Given, Words = ["glue", "sole"], TextLanguages = ["en"], Languages = ["en"], Region = "AT11", ConfirmedOn = InventedPool.Today };

    [Theory]
    [InlineData("need-matching.md")]
    [InlineData("nl/need-matching.md")]
    public void Is_as_worked_on_the_method_page(string page)
    {
        var blocks = File.ReadAllText(Path.Combine(Requires.FindRoot(), "docs", "methods", page)).Split("```example\n")[1].Split("```")[0].Trim().Split("\n\n")
            .Select(block => block.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToArray()).ToArray();
        var activities = blocks[0][0][1..];
        var matrix = new double[activities.Length, activities.Length];
        for (var one = 0; one < activities.Length; one++)
            for (var other = 0; other < activities.Length; other++)
                matrix[one, other] = Number(blocks[0][one + 1][other + 1]);
        MatchProfile Of(string id, string activity, int days) => new() { Id = id, Owner = id, Concepts = [InventedPool.Path(activity)], Activities = [activity], ConfirmedOn = InventedPool.Today.AddDays(-days) };
        var pool = MatchPool.From([.. blocks[1][1..].Select(row => Of(row[0], row[1], (int)Number(row[2])))], ActivityRelatedness.From(activities, matrix));
        var found = NeedMatches.From(pool, new() { Profile = Of("need", "C22", 0) with { Exchange = Wanted }, Today = InventedPool.Today });
        Assert.Equal((3, 1), (found.Considered, found.Unlike));
        Assert.Equal(blocks[2][1..].Select(row => string.Join(' ', row)), found.Matches.Select(match => string.Join(' ', new[] { match.Profile.Id }.Concat(
            new[] { Part(match, MatchPart.Concepts).Value, Part(match, MatchPart.Relatedness).Value, Part(match, MatchPart.Freshness).Value, match.Score }.Select(value => value!.Value.ToString("0.####", CultureInfo.InvariantCulture))))));
        Assert.Equal(0.6, found.Matches[1].Related[0].Proximity);
    }

    [Fact]
    public void Finds_what_a_plain_loop_over_the_formulas_finds()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var pool = InventedPool.Make(seed, 3 + (seed * 2));
            var random = new Random(1000 + seed);
            var question = new MatchQuestion
            {
                Profile = InventedPool.Profile(random, "need"),
                Today = InventedPool.Today,
                Take = 7,
                Blocked = seed % 3 == 0 ? ["o1", "nobody"] : [],
                Trust = seed % 2 == 0 ? new Dictionary<string, double> { ["o2"] = 0.7, ["o3"] = 0.1 } : null,
            };
            Assert.Equal(PlainLoop.Find(pool, question), NeedMatches.From(pool, question).Matches.Select(match => match.Profile.Id));
        }
    }

    [Fact]
    public void A_score_is_the_sum_of_its_parts_and_what_is_not_known_has_no_weight()
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var pool = InventedPool.Make(seed, 40);
            var found = NeedMatches.From(pool, new() { Profile = InventedPool.Profile(new Random(seed), "need"), Today = InventedPool.Today, Take = 40 });
            Assert.Equal(found.Matches.Select(match => match.Profile.Owner).Distinct().Count(), found.Matches.Count);
            Assert.True(found.Considered >= found.Unlike + found.Unknown + found.Barred.Sum(bar => bar.Count) + found.Matches.Count);
            foreach (var match in found.Matches)
            {
                Assert.Equal(match.Score, match.Parts.Sum(part => part.Contribution), 1e-12);
                Assert.Equal(1, match.Parts.Sum(part => part.Weight), 1e-12);
                Assert.All(match.Parts, part => Assert.True(part.Value is null ? part is { Weight: 0, Contribution: 0 } : part.Value is >= 0 and <= 1));
                Assert.InRange(match.Score, 0, 1);
                Assert.InRange(match.Known, double.Epsilon, 1);
            }
        }
    }

    [Fact]
    public void The_order_of_the_pool_does_not_matter()
    {
        var profiles = InventedPool.Profiles(5, 60).ToList();
        var question = new MatchQuestion { Profile = InventedPool.Profile(new Random(6), "need"), Today = InventedPool.Today };
        var one = NeedMatches.From(MatchPool.From(profiles, InventedPool.Relatedness(5)), question);
        profiles.Reverse();
        var other = NeedMatches.From(MatchPool.From(profiles, InventedPool.Relatedness(5)), question);
        Assert.Equal(one.Matches.Select(match => match.Profile.Id), other.Matches.Select(match => match.Profile.Id));
    }

    [Fact]
    public void Each_bar_keeps_out_and_what_is_not_known_does_not()
    {
        foreach (var (barred, bar) in new (MatchProfile, MatchBar)[]
        {
            (Offer with { Owner = "blocked" }, MatchBar.Blocked),
            (Offer with { Exchange = Wanted }, MatchBar.Kind),
            (Offer with { Exchange = Given with { Kind = ExchangeKind.Business } }, MatchBar.Kind),
            (Offer with { Exchange = Given with { Money = MoneyFlow.Pays } }, MatchBar.Money),
            (Offer with { Region = "ITH3" }, MatchBar.Region),
            (Offer with { RegionsSought = ["PL"] }, MatchBar.Region),
            (Offer with { ReadinessFrom = 8 }, MatchBar.Readiness),
            (Offer with { ReadinessTo = 4 }, MatchBar.Readiness),
            (Offer with { Languages = ["it"] }, MatchBar.Language),
            (Offer with { Deadline = InventedPool.Today.AddDays(-1) }, MatchBar.Deadline),
        })
            Assert.Equal([new BarredCount(bar, 1)], Ask(barred).Barred);
        foreach (var open in new[] { Offer, Offer with { Region = null }, Offer with { Region = "AT" }, Offer with { ReadinessFrom = 7 }, Offer with { Languages = [] }, Offer with { Deadline = InventedPool.Today }, Offer with { Exchange = null } })
            Assert.Equal("offer", Assert.Single(Ask(open).Matches).Profile.Id);
        Assert.Equal(0, Ask(Offer with { Owner = "me" }).Considered);
    }

    [Fact]
    public void A_need_in_plastics_finds_those_who_are_near_to_plastics_without_a_word_in_common()
    {
        var pool = MatchPool.From(
            [new() { Id = "composites", Owner = "a", Activities = ["C20"] }, new() { Id = "films", Owner = "b", Activities = ["J59"] }],
            ActivityRelatedness.From(["C20", "C22", "J59"], new[,] { { 0, 0.6, 0.1 }, { 0.6, 0, 0.1 }, { 0.1, 0.1, 0 } }));
        var found = NeedMatches.From(pool, new() { Profile = Need with { Activities = ["C22"] }, Today = InventedPool.Today });
        Assert.Equal(new RelatedPair("C22", "C20", 0.6, 1), Assert.Single(Assert.Single(found.Matches).Related));
    }

    [Fact]
    public void A_tie_a_shared_class_and_a_later_date_raise_and_tagging_everything_lowers()
    {
        double Score(MatchProfile offer, double? tie = null) => Ask(offer, tie is null ? new Dictionary<string, double>() : new() { [offer.Owner] = tie.Value }).Matches.Single(match => match.Profile.Id == offer.Id).Score;
        Assert.True(Score(Offer, 0.2) > Score(Offer));
        Assert.True(Score(Offer, 0.9) > Score(Offer, 0.2));
        Assert.True(Score(Offer) > Score(Offer with { ConfirmedOn = InventedPool.Today.AddDays(-400) }));
        var tagged = Offer with { Concepts = [InventedPool.Path("C22")] };
        Assert.True(Score(tagged) > Score(Offer with { Concepts = [InventedPool.Path("J62")] }));
        Assert.True(Score(tagged) > Score(tagged with { Concepts = [.. Enumerable.Range(10, 22).Select(code => InventedPool.Path($"C{code}"))] }));
    }

    [Fact]
    public void Nobody_knows_an_unnamed_owner_and_its_offers_do_not_count_as_one()
    {
        MatchProfile[] unnamed = [Offer with { Owner = "x1", IsUnnamed = true, Region = null }, Offer with { Id = "other", Owner = "x2", IsUnnamed = true, Region = null }];
        var found = NeedMatches.From(MatchPool.From(unnamed, ActivityRelatedness.None), new() { Profile = Need, Today = InventedPool.Today, Trust = new Dictionary<string, double> { ["x1"] = 1 } });
        Assert.Equal(2, found.Matches.Count);
        Assert.All(found.Matches, match => Assert.Null(Part(match, MatchPart.Trust).Value));
    }

    [Fact]
    public void Texts_that_share_no_language_are_not_known_unless_words_of_all_languages_join_them()
    {
        var german = Offer with { TextLanguages = ["de"], Words = ["klebstoff"] };
        Assert.Equal(1, Ask(german).Unknown);
        var joined = NeedMatches.From(MatchPool.From([german with { SharedWords = ["@C20"] }, Offer with { Id = "x", Owner = "x", Words = ["other"] }], ActivityRelatedness.None), new() { Profile = Need with { SharedWords = ["@C20"] }, Today = InventedPool.Today });
        Assert.Equal(["@C20"], Assert.Single(joined.Matches).Words);
    }

    [Fact]
    public void What_a_model_makes_of_texts_counts_where_it_is_higher()
    {
        var offer = Offer with { Words = [], TextLanguages = [], Meaning = [0.6f, 0.8f] };
        var found = NeedMatches.From(MatchPool.From([offer], ActivityRelatedness.None), new() { Profile = Need with { Meaning = [1, 0] }, Today = InventedPool.Today });
        Assert.Equal(0.6, Part(Assert.Single(found.Matches), MatchPart.Text).Value!.Value, 1e-6);
    }

    [Fact]
    public void Too_little_in_common_is_no_answer_however_well_known_and_fresh()
    {
        var found = Ask(Offer with { Words = ["film"], Concepts = [InventedPool.Path("J59")] }, new() { ["you"] = 1 });
        Assert.Equal((0, 1), (found.Matches.Count, found.Unlike));
        Assert.Equal((0, 0), (NeedMatches.From(MatchPool.From([], ActivityRelatedness.None), new() { Profile = Need, Today = InventedPool.Today }).Matches.Count, found.Unknown));
    }

    [Fact]
    public void The_popular_are_moved_down_and_never_by_more_than_the_bound()
    {
        var profiles = Enumerable.Range(0, 12).Select(at => Offer with { Id = $"e{at:00}", Owner = $"o{at:00}", ConfirmedOn = InventedPool.Today.AddDays(-at) }).ToList();
        var pool = MatchPool.From(profiles, ActivityRelatedness.None);
        var question = new MatchQuestion { Profile = Need, Today = InventedPool.Today, Take = 12 };
        var exposure = Exposure.From(pool, Enumerable.Repeat(question, 20));
        Assert.Equal((20, 0), (exposure.CountOf("o00"), exposure.CountOf("o11")));
        Assert.InRange(exposure.DeductionOf("o00"), double.Epsilon, Exposure.Most);
        Assert.Equal(0, exposure.DeductionOf("o11"));
        var (plain, fair) = (NeedMatches.From(pool, question).Matches, NeedMatches.From(pool, question with { Exposure = exposure }).Matches);
        Assert.Equal("o00", plain[0].Profile.Owner);
        Assert.True(fair.ToList().FindIndex(match => match.Profile.Owner == "o11") < plain.ToList().FindIndex(match => match.Profile.Owner == "o11"));
        Assert.All(fair.Zip(fair.Skip(1)), pair => Assert.True(pair.First.Score > pair.Second.Score - Exposure.Most));
        Assert.Equal(plain.ToDictionary(match => match.Profile.Id, match => match.Score), fair.ToDictionary(match => match.Profile.Id, match => match.Score));
    }

    [Fact]
    public void What_was_posted_before_is_seen()
    {
        var posted = Need with { Id = "posted", Owner = "other" };
        var pool = MatchPool.From([posted, posted with { Id = "offer", Exchange = Given }, posted with { Id = "far", Owner = "x", Words = ["film"] }, Offer with { Id = "org", Exchange = null, Owner = "y" }], ActivityRelatedness.None);
        Assert.Equal(new NearDuplicate(posted, 1), Assert.Single(NearDuplicates.From(pool, Need)));
        Assert.Empty(NearDuplicates.From(pool, Need with { Words = ["glue", "film", "laser", "press"] }));
        Assert.Empty(NearDuplicates.From(pool, posted));
        Assert.Empty(NearDuplicates.From(pool, Need with { Words = [] }));
    }

    [Fact]
    public void What_is_no_pool_or_matrix_is_refused()
    {
        Assert.Throws<ArgumentException>(() => MatchPool.From([Offer, Offer], ActivityRelatedness.None));
        Assert.Throws<ArgumentException>(() => ActivityRelatedness.From(["C20"], new double[1, 2]));
        Assert.Throws<ArgumentException>(() => ActivityRelatedness.From(["C20"], new[,] { { double.NaN } }));
        Assert.Throws<ArgumentOutOfRangeException>(() => NeedMatches.From(MatchPool.From([], ActivityRelatedness.None), new() { Profile = Need, Today = InventedPool.Today, Take = 0 }));
    }

    private static MatchedPart Part(Match match, MatchPart part) => match.Parts.Single(one => one.Part == part);

    private static NeedMatches Ask(MatchProfile offer, Dictionary<string, double>? trust = null) =>
        NeedMatches.From(MatchPool.From([offer, Offer with { Id = "filler", Owner = "me", Words = ["other"] }], ActivityRelatedness.None), new() { Profile = Need with { RegionsSought = ["AT"], Region = "DE21" }, Today = InventedPool.Today, Blocked = ["blocked"], Trust = trust });

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
