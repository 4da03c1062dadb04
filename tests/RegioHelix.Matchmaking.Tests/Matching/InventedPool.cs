using RegioHelix.Matchmaking.Matching;

namespace RegioHelix.Matchmaking.Tests.Matching;

/// <summary>Profiles from a seed: of everything that can be known some know nothing.</summary>
internal static class InventedPool
{
    public static readonly DateOnly Today = new(2026, 3, 2);

    private static readonly string[] Activities = ["C15", "C20", "C22", "C28", "J59", "J62"];

    public static MatchPool Make(int seed, int size) => MatchPool.From([.. Profiles(seed, size)], Relatedness(seed));

    public static IEnumerable<MatchProfile> Profiles(int seed, int size)
    {
        var random = new Random(seed);
        for (var at = 0; at < size; at++)
            yield return Profile(random, $"p{at}");
    }

    public static MatchProfile Profile(Random random, string id)
    {
        var activities = random.GetItems(Activities, random.Next(3));
        Exchange[] exchanges = [new(ExchangeKind.Technology, ExchangeRole.Gives, MoneyFlow.Receives), new(ExchangeKind.Technology, ExchangeRole.Takes, MoneyFlow.Pays), new(ExchangeKind.Business, ExchangeRole.Gives, MoneyFlow.Pays), new(ExchangeKind.Research, ExchangeRole.Joins, MoneyFlow.Shares)];
        return new()
        {
            Id = id,
            Owner = "o" + random.Next(12),
            Exchange = random.Next(3) == 0 ? null : exchanges[random.Next(4)],
            ReadinessFrom = random.Next(3) == 0 ? null : random.Next(1, 6),
            ReadinessTo = random.Next(3) == 0 ? null : random.Next(5, 10),
            Deadline = random.Next(4) == 0 ? Today.AddDays(random.Next(-3, 4)) : null,
            Region = random.Next(4) == 0 ? null : random.GetItems(["AT11", "AT12", "DE21", "IT"], 1)[0],
            RegionsSought = random.Next(4) == 0 ? random.GetItems(["AT", "DE2", "ITH3"], 2) : [],
            Languages = random.GetItems(["en", "de", "it"], random.Next(3)),
            Concepts = [.. activities.Select(Path), .. random.Next(4) == 0 ? [new(["KET", "KET:photonics"])] : Array.Empty<ConceptPath>()],
            Activities = activities,
            Words = random.GetItems(["glue", "sole", "press", "mould", "film", "laser"], random.Next(7)),
            SharedWords = random.Next(3) == 0 ? ["@C22"] : [],
            TextLanguages = random.GetItems(["en", "de"], random.Next(2)),
            ConfirmedOn = random.Next(4) == 0 ? null : Today.AddDays(-random.Next(900)),
        };
    }

    public static ConceptPath Path(string code) => new(["NACE", "NACE:" + code[..1], "NACE:" + code]);

    public static ActivityRelatedness Relatedness(int seed)
    {
        var (random, matrix) = (new Random(seed), new double[Activities.Length, Activities.Length]);
        for (var one = 0; one < Activities.Length; one++)
            for (var other = 0; other < one; other++)
                matrix[one, other] = matrix[other, one] = random.Next(3) == 0 ? 0 : random.NextDouble();
        return ActivityRelatedness.From(Activities, matrix);
    }
}
