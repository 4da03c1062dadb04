using System.Globalization;

namespace RegioHelix.Studies.Evaluation;

/// <summary>What an effect check was asked, in the words of the command line: kept with its result, so that it can be repeated.</summary>
/// <param name="Unit">The column of units.</param>
/// <param name="Time">The column of periods.</param>
/// <param name="Outcome">The column of the outcome.</param>
public sealed record EvidenceSettings(string Unit, string Time, string Outcome)
{
    /// <summary>The treated units of one date; empty for a staggered question.</summary>
    public IReadOnlyList<string> Treated { get; init; } = [];

    /// <summary>The first period under treatment; null for a staggered question.</summary>
    public int? From { get; init; }

    /// <summary>The column of first treatment; null for a question of one date.</summary>
    public string? FirstTreated { get; init; }

    /// <summary>Units left out.</summary>
    public IReadOnlyList<string> Excluded { get; init; } = [];

    /// <summary>Units that follow the same priority.</summary>
    public IReadOnlyList<string> SamePriority { get; init; } = [];

    /// <summary>Units that border the treated ones.</summary>
    public IReadOnlyList<string> Neighbours { get; init; } = [];

    /// <summary>How many priorities or outcomes are tested in all.</summary>
    public int Family { get; init; } = 1;

    /// <summary>Who set the date of treatment, in words; null where not said.</summary>
    public string? SetBy { get; init; }

    /// <summary>The column of sectors, each checked by itself; null for one outcome.</summary>
    public string? Sector { get; init; }

    /// <summary>The sectors to check; empty for all.</summary>
    public IReadOnlyList<string> Priorities { get; init; } = [];

    /// <summary>What parts the fields: one character or <c>tab</c>; null to find it out.</summary>
    public string? Delimiter { get; init; }

    /// <summary>What parts the whole from the fraction: <c>comma</c>, else a point.</summary>
    public string? DecimalMark { get; init; }

    /// <summary><c>all</c>, or one of the methods.</summary>
    public string Method { get; init; } = "all";

    /// <summary>The predictors as written; null for none.</summary>
    public string? Predictors { get; init; }

    /// <summary>The periods whose fit weighs the predictors, as written; null for the default.</summary>
    public string? Fit { get; init; }

    /// <summary>The number of placebo groups or <c>all</c>; null for the default.</summary>
    public string? Placebos { get; init; }

    /// <summary>Of every draw.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The command that asks the same of a file.</summary>
    public string CommandFor(string file)
    {
        var words = new List<string> { "regiohelix", "evidence", Word(file) };
        Add("--unit", Unit);
        Add("--time", Time);
        Add("--outcome", Outcome);
        Add("--treated", NameList.Write(Treated));
        Add("--from", From?.ToString(CultureInfo.InvariantCulture));
        Add("--first-treated", FirstTreated);
        Add("--exclude", NameList.Write(Excluded));
        Add("--same-priority", NameList.Write(SamePriority));
        Add("--neighbours", NameList.Write(Neighbours));
        Add("--family", Family == 1 ? null : Family.ToString(CultureInfo.InvariantCulture));
        Add("--set-by", SetBy);
        Add("--sector", Sector);
        Add("--priorities", NameList.Write(Priorities));
        Add("--delimiter", Delimiter);
        Add("--decimal", DecimalMark);
        Add("--method", Method == "all" ? null : Method);
        Add("--predictors", Predictors);
        Add("--fit", Fit);
        Add("--placebos", Placebos);
        Add("--seed", Seed == 1 ? null : Seed.ToString(CultureInfo.InvariantCulture));
        return string.Join(' ', words);

        void Add(string option, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                words.AddRange([option, Word(value)]);
        }
    }

    // As a shell takes it: what holds more than letters, digits and a few harmless signs stands in single quotes.
    private static string Word(string text) =>
        text.Length > 0 && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' or '.' or ',' or '/' or '@' or ':') ? text : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
