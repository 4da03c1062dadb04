using System.Globalization;
using System.Text.Json.Serialization;

namespace RegioHelix.Studies.Evaluation.Priorities;

/// <summary>In what the outcome is compared.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<OutcomeScale>))]
public enum OutcomeScale
{
    /// <summary>100 is the mean of each region's years before the start, so that large and small regions can be compared and an effect reads as percentage points of that level.</summary>
    Index,

    /// <summary>The unit of the figures.</summary>
    Amount,
}

/// <summary>What an effect check of a strategy's priorities is asked: kept with its result, so that it can be repeated.</summary>
/// <param name="Region">The strategy's region.</param>
/// <param name="Period">The strategy's period as its address writes it.</param>
/// <param name="Outcome">The outcome, as <see cref="EffectOutcome.Key"/>.</param>
public sealed record PriorityCheckSettings(string Region, string Period, string Outcome)
{
    /// <summary>The priorities by code; empty for all.</summary>
    public IReadOnlyList<string> Priorities { get; init; } = [];

    /// <summary>In what the outcome is compared.</summary>
    public OutcomeScale Scale { get; init; }

    /// <summary>The first year under the strategy; null for the first of its period.</summary>
    public int? From { get; init; }

    /// <summary>The first year that is looked at; null for the first there is.</summary>
    public int? FirstYear { get; init; }

    /// <summary>The last; null for the last there is.</summary>
    public int? LastYear { get; init; }

    /// <summary>Who is compared with: NUTS codes, of countries or larger regions too; empty for every region of the figures.</summary>
    public IReadOnlyList<string> Compared { get; init; } = [];

    /// <summary>Regions that are left out.</summary>
    public IReadOnlyList<string> Excluded { get; init; } = [];

    /// <summary>True to keep neighbours among the donors; the result without them is then shown beside.</summary>
    public bool KeepsNeighbours { get; init; }

    /// <summary>At most so many placebos; null for the default.</summary>
    public int? Placebos { get; init; }

    /// <summary>Of every draw.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The command that asks the same of the same figures.</summary>
    public string Command
    {
        get
        {
            var words = new List<string> { "regiohelix", "strategy", "check", $"{Region}/{Period}", "--outcome", Outcome };
            Add("--priorities", NameList.Write(Priorities));
            Add("--scale", Scale == OutcomeScale.Amount ? "amount" : null);
            Add("--from", From?.ToString(CultureInfo.InvariantCulture));
            Add("--first-year", FirstYear?.ToString(CultureInfo.InvariantCulture));
            Add("--last-year", LastYear?.ToString(CultureInfo.InvariantCulture));
            Add("--compare", NameList.Write(Compared));
            Add("--exclude", NameList.Write(Excluded));
            if (KeepsNeighbours)
                words.Add("--keep-neighbours");
            Add("--placebos", Placebos?.ToString(CultureInfo.InvariantCulture));
            Add("--seed", Seed == 1 ? null : Seed.ToString(CultureInfo.InvariantCulture));
            return string.Join(' ', words);

            void Add(string option, string? value)
            {
                if (!string.IsNullOrEmpty(value))
                    words.AddRange([option, value]);
            }
        }
    }
}
