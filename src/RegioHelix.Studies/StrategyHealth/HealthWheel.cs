using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.StrategyHealth;

/// <summary>The RIS3 wheel on a day, compared with another where one is asked.</summary>
/// <param name="Sentence">How it stands, in a sentence.</param>
/// <param name="Compared">What changed since the other day; null where none is asked.</param>
/// <param name="Lines">Each question, step by step.</param>
/// <param name="Steps">Each step.</param>
/// <param name="History">How the wheel stood on each day on which something was scored, oldest first.</param>
public sealed record HealthWheel(LocalText Sentence, LocalText? Compared, IReadOnlyList<WheelLine> Lines, IReadOnlyList<WheelStep> Steps, IReadOnlyList<WheelDay> History);

/// <summary>One question of the wheel.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Step">The name of its step.</param>
/// <param name="Text">What it is called.</param>
/// <param name="Ask">What to ask oneself.</param>
/// <param name="Mark">How well its text is founded here.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="Score">0 to 5, the latest on or before the day; null where it has none.</param>
/// <param name="ScoredOn">The day of the score.</param>
/// <param name="Reason">Why.</param>
/// <param name="Evidence">What shows it.</param>
/// <param name="Before">The score on the other day; null where there is none.</param>
/// <param name="Change">How many points up or down; null where either is missing.</param>
public sealed record WheelLine(
    string Name,
    string Step,
    LocalText Text,
    LocalText Ask,
    string Mark,
    string Source,
    int? Score,
    DateOnly? ScoredOn,
    string? Reason,
    string? Evidence,
    int? Before,
    int? Change);

/// <summary>One step of the wheel.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">What it is called.</param>
/// <param name="Questions">How many questions it has.</param>
/// <param name="Scored">How many of them have a score.</param>
/// <param name="Mean">The mean of those, 0 to 5; null where none has one.</param>
public sealed record WheelStep(string Name, LocalText Text, int Questions, int Scored, double? Mean);

/// <summary>The wheel as it stood at the end of a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Scored">How many questions had a score.</param>
/// <param name="Mean">The mean of those.</param>
/// <param name="Steps">The mean of each step, in their order; null where none of its questions had one.</param>
public sealed record WheelDay(DateOnly Day, int Scored, double? Mean, IReadOnlyList<double?> Steps);
