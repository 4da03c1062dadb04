using System.Globalization;
using RegioHelix.Registry.Strategies;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Events;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Outcomes;

/// <summary>What somebody says came of it, unchecked.</summary>
/// <param name="Step">How far it came.</param>
/// <param name="Amount">How much money, as it was written; empty where it is not said.</param>
/// <param name="Currency">Its currency, ISO 4217; empty is the euro.</param>
public sealed record OutcomeEntry(OutcomeStep Step, string Amount = "", string Currency = "")
{
    /// <summary>The currencies that can be said: those of the Union and its neighbours.</summary>
    public static readonly IReadOnlyList<string> Currencies = ["EUR", "BGN", "CHF", "CZK", "DKK", "GBP", "HUF", "ISK", "NOK", "PLN", "RON", "SEK", "TRY", "UAH", "USD"];

    /// <summary>The amount with its currency; null where none is said.</summary>
    internal (decimal Amount, string Currency)? Read(FieldProblems problems)
    {
        var amount = EuroText.Read(Amount, "amount", problems);
        var currency = PlainText.ReadLine(Currency, "currency", 10, problems)?.ToUpper(CultureInfo.InvariantCulture) ?? "EUR";
        if (!Currencies.Contains(currency))
            problems.Add("currency", "unknown-currency", currency, Phrase.Of("choose one of the list"));
        if (amount is not null && Step < OutcomeStep.Money)
            problems.Add("amount", "money-without-step", Amount, Phrase.Of("an amount goes with money or a result; choose one of them, or leave the amount out"));
        return amount is { } given ? (given, currency) : null;
    }

    /// <summary>Notes it.</summary>
    internal void ReadInto(OutcomeAnswer answer, OutcomeVoice voice, DateTimeOffset now, FieldProblems problems)
    {
        var money = Read(problems);
        (answer.Step, answer.Amount, answer.Currency, answer.Voice, answer.AnsweredAt) = (Step, money?.Amount, money?.Currency, voice, now);
    }
}
