using RegioHelix.Analytics.Diversification.Entries;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Europe;

/// <summary>The errors that changes are tested against, and how they read.</summary>
internal static class MoverErrors
{
    // Thousands with one decimal are multiples of a hundred persons; in a labour force survey one respondent stands for about a hundred persons or more.
    private const double SurveyRounding = 100;
    private const double PersonsPerRespondent = 100;

    // Eurostat flags a labour force figure as of low reliability where its standard error is about a quarter of it or more.
    private const double Unreliable = 0.25;

    /// <summary>The error of a dataset's cells, in persons.</summary>
    public static MeasurementError Of(MoverError choice, TableChoice table)
    {
        var error = new MeasurementError("assumed", "assumed") { CountFactor = 1, RelativeError = Relative(choice), UnreliableError = Unreliable };
        return IsSurvey(table) ? error with { CountFactor = PersonsPerRespondent, Rounding = [new(0, SurveyRounding)] } : error;
    }

    /// <summary>The error in words.</summary>
    public static LocalText Text(MoverError choice, TableChoice table)
    {
        var counts = Sentences.Get(IsSurvey(table) ? "MoverErrorSurvey" : "MoverErrorCounted");
        return Relative(choice) is > 0 and var relative
            ? Sentences.Fill("MoverErrorBoth", culture => [counts.In(culture), FigureText.Percent(relative, culture)])
            : Sentences.Fill("MoverErrorAlone", culture => [counts.In(culture)]);
    }

    private static double Relative(MoverError choice) => choice switch { MoverError.FivePercent => 0.05, MoverError.TenPercent => 0.1, _ => 0 };

    private static bool IsSurvey(TableChoice table) => table.PersonsPerUnit > 1;
}
