using RegioHelix.Matchmaking.Matching;
using RegioHelix.Registry.Texts;
using RegioHelix.Studies.Matching;

namespace RegioHelix.Benchmarks.Matching;

/// <summary>
/// Needs, offers and organisations of nobody, of which it is known who can answer whom. Everybody has one speciality of 240; an entry answers a need where
/// no bar stands between them and its speciality is the need's, or the one that is planted as related to it. What entries say of their speciality is
/// uneven: a class, the wrong class, a division or nothing; words of one of five languages; terms of the trade that inflect; nothing. Some owners have many
/// entries, and some entries speak of everything and can nothing.
/// </summary>
internal sealed class PlantedCommunity
{
    private const int Specialities = 10;

    private static readonly string[] Countries = ["AT", "BE", "DE", "ES", "FI", "FR", "IT", "NL", "PL", "SE"];

    private readonly Random random;
    private readonly string[][] terms;
    private readonly int[] related;

    private PlantedCommunity(int seed)
    {
        random = new Random(seed);
        var count = PlantedTopics.All.Length * Specialities;
        terms = [.. Enumerable.Range(0, count).Select(_ => new[] { Stem(), Stem() })];
        related = [.. Enumerable.Range(0, count)];
        var order = Enumerable.Range(0, count).ToArray();
        random.Shuffle(order);
        for (var at = 0; at + 1 < count; at += 2)
            (related[order[at]], related[order[at + 1]]) = (order[at + 1], order[at]);
        Relatedness = ActivityRelatedness.From([.. Enumerable.Range(0, count).Select(Code)], Proximity(count));
    }

    /// <summary>How related the specialities are.</summary>
    public ActivityRelatedness Relatedness { get; }

    /// <summary>Who may answer, with the text as it stands; the pool's profiles in the same order.</summary>
    public List<PlantedEntry> Entries { get; } = [];

    /// <summary>What is asked.</summary>
    public List<PlantedEntry> Needs { get; } = [];

    public static readonly DateOnly Today = new(2026, 11, 26);

    public static PlantedCommunity Make(int seed, int entries, int owners, int needs)
    {
        var community = new PlantedCommunity(seed);
        for (var at = 0; at < entries; at++)
            community.Entries.Add(community.Entry($"e{at}", $"o{(int)(owners * Math.Pow(community.random.NextDouble(), 1.6))}", community.random.NextDouble() < 0.35));
        for (var at = 0; at < needs; at++)
            community.Needs.Add(community.Need($"n{at}"));
        return community;
    }

    /// <summary>True where an entry can do what a need asks; bars aside.</summary>
    public bool CanDo(PlantedEntry need, PlantedEntry entry) => entry.Speciality >= 0 && (entry.Speciality == need.Speciality || entry.Speciality == related[need.Speciality]);

    private PlantedEntry Need(string id)
    {
        var (speciality, language) = (random.Next(terms.Length), Language());
        var exchange = new[] { new Exchange(ExchangeKind.Business, ExchangeRole.Takes, MoneyFlow.Pays), new(ExchangeKind.Technology, ExchangeRole.Takes, MoneyFlow.Pays), new(ExchangeKind.Research, ExchangeRole.Joins, MoneyFlow.Shares) }[random.Next(3)];
        var readiness = 3 + random.Next(5);
        return Write(id, "asker-" + id, speciality, language, saysAll: true) with
        {
            Profile = Shape(id, "asker-" + id, speciality, language, Words(speciality, language, 2, 2), random.NextDouble() < 0.8 ? 1 : 2, exchange) with
            {
                ReadinessFrom = random.NextDouble() < 0.5 ? readiness : null,
                ReadinessTo = random.NextDouble() < 0.5 ? Math.Min(9, readiness + 2) : null,
                RegionsSought = random.NextDouble() < 0.3 ? [.. random.GetItems(Countries, 6).Distinct()] : [],
            },
        };
    }

    private PlantedEntry Entry(string id, string owner, bool isOrganisation)
    {
        var (speciality, language) = (random.NextDouble() < 0.03 ? -1 : random.Next(terms.Length), Language());
        if (speciality < 0)
            return Generalist(id, owner, language);
        Exchange? exchange = isOrganisation ? null : random.Next(4) switch
        {
            0 => new(ExchangeKind.Business, ExchangeRole.Gives, MoneyFlow.Receives),
            1 => new(ExchangeKind.Technology, ExchangeRole.Gives, MoneyFlow.Receives),
            2 => new(ExchangeKind.Research, ExchangeRole.Joins, MoneyFlow.Shares),
            _ => new(ExchangeKind.Technology, ExchangeRole.Takes, MoneyFlow.Pays),
        };
        var written = Write(id, owner, speciality, language, saysAll: false);
        var readiness = 1 + random.Next(7);
        return written with
        {
            Profile = Shape(id, owner, speciality, language, written.Text, random.NextDouble() switch { < 0.5 => 1, < 0.6 => 0, < 0.85 => 2, _ => 3 }, exchange) with
            {
                ReadinessFrom = exchange is null ? null : readiness,
                ReadinessTo = exchange is null ? null : Math.Min(9, readiness + 3),
                Deadline = random.NextDouble() < 0.1 ? Today.AddDays(-1 - random.Next(90)) : null,
                Region = Countries[random.Next(Countries.Length)] + random.Next(1, 5),
                Languages = random.NextDouble() < 0.85 ? ["en", language] : [language],
                ConfirmedOn = Today.AddDays(-random.Next(700)),
            },
        };
    }

    // Speaks of much, is found by everybody, and can nothing of it.
    private PlantedEntry Generalist(string id, string owner, string language)
    {
        var about = Enumerable.Range(0, 12).Select(_ => random.Next(terms.Length)).ToList();
        var text = string.Join(' ', about.Select(one => Words(one, language, 2, 1)));
        var profile = Shape(id, owner, about[0], language, text, 1, null) with
        {
            Concepts = [.. about.Select(one => Path(Code(one)))],
            Activities = [.. about.Select(Code)],
            Region = Countries[random.Next(Countries.Length)] + "1",
            Languages = ["en", language],
            ConfirmedOn = Today.AddDays(-random.Next(60)),
        };
        return new(profile, text, -1);
    }

    private PlantedEntry Write(string id, string owner, int speciality, string language, bool saysAll)
    {
        var sort = saysAll ? 1 : random.NextDouble();
        var text = sort < 0.12 ? "" : Words(speciality, language, 1 + random.Next(2), sort < 0.35 ? 0 : sort < 0.65 ? 1 : 2);
        return new(new() { Id = id, Owner = owner }, text, speciality);
    }

    private static MatchProfile Shape(string id, string owner, int speciality, string language, string text, int tagging, Exchange? exchange)
    {
        var read = MatchText.From(text.Length == 0 ? [] : [new FreeText(language, text)]);
        var code = tagging == 0 ? Code(((speciality / Specialities) * Specialities) + ((speciality + 1) % Specialities)) : Code(speciality);
        return new()
        {
            Id = id,
            Owner = owner,
            Exchange = exchange,
            Languages = ["en", language],
            Concepts = tagging switch { 3 => [], 2 => [Path(code[..3])], _ => [Path(code)] },
            Activities = tagging < 2 ? [code] : [],
            Words = read.Words,
            SharedWords = read.SharedWords,
            TextLanguages = read.Languages,
            ConfirmedOn = Today,
        };
    }

    private string Words(int speciality, string language, int topical, int technical)
    {
        var words = PlantedTopics.All[speciality / Specialities].Words[Array.IndexOf(PlantedTopics.Languages, language)];
        var said = random.GetItems(words, topical).Select(word => random.NextDouble() < 0.4 ? Plural(word, language) : word)
            .Concat(terms[speciality].Take(technical).Select(stem => stem + (language switch { "nl" => "atie", "it" => "azione", _ => "ation" }))).ToArray();
        random.Shuffle(said);
        var (small, usual) = PlantedTopics.Filler[language];
        return string.Join(' ', said.Concat(random.GetItems(usual, 2 + random.Next(4))).Select(word => $"{small[random.Next(small.Length)]} {word}"));
    }

    private static string Plural(string word, string language) => language switch { "it" => word[..^1] + "i", "nl" or "de" => word + "en", _ => word + "s" };

    private string Language() => PlantedTopics.Languages[Math.Max(0, random.Next(7) - 2)];

    private static string Code(int speciality) => PlantedTopics.All[speciality / Specialities].Division + (speciality % Specialities);

    private static ConceptPath Path(string code) => new(["NACE", "NACE:" + code[0], .. code.Length > 2 ? new[] { "NACE:" + code[..3] } : [], .. code.Length > 3 ? new[] { "NACE:" + code } : []]);

    private string Stem()
    {
        const string consonants = "bdfgklmnprstvz";
        const string vowels = "aeiou";
        return string.Concat(Enumerable.Range(0, 3).Select(_ => $"{consonants[random.Next(consonants.Length)]}{vowels[random.Next(vowels.Length)]}")) + consonants[random.Next(consonants.Length)];
    }

    private double[,] Proximity(int count)
    {
        var proximity = new double[count, count];
        for (var one = 0; one < count; one++)
            for (var other = one + 1; other < count; other++)
                proximity[one, other] = proximity[other, one] = related[one] == other ? 0.6 + (0.2 * random.NextDouble()) : one / Specialities == other / Specialities ? 0.2 + (0.3 * random.NextDouble()) : 0.4 * random.NextDouble();
        return proximity;
    }
}

/// <summary>An entry or a need.</summary>
/// <param name="Profile">What matching sees.</param>
/// <param name="Text">The text as it stands.</param>
/// <param name="Speciality">What it can do or asks; -1 for nothing.</param>
internal sealed record PlantedEntry(MatchProfile Profile, string Text, int Speciality);
