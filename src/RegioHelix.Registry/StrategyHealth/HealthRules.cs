using RegioHelix.Vocabulary.Rules;

namespace RegioHelix.Registry.StrategyHealth;

/// <summary>One of the fulfilment criteria of an enabling condition.</summary>
/// <param name="Name">Its name; the versions of a criterion share it.</param>
/// <param name="Number">Its place, from 1.</param>
/// <param name="Period">The programming period that it belongs to.</param>
/// <param name="StaleMonths">After how many months evidence is called stale here; a convention of ours, no rule.</param>
/// <param name="Origin">Where it stands, which version, when in force, how well founded.</param>
/// <param name="English">What it asks, in a sentence.</param>
/// <param name="Dutch">The same in Dutch.</param>
/// <param name="Proof">What would show it.</param>
/// <param name="DutchProof">The same in Dutch.</param>
public sealed record FulfilmentCriterion(
    string Name,
    int Number,
    string Period,
    int StaleMonths,
    RuleOrigin Origin,
    string English,
    string Dutch,
    string Proof,
    string DutchProof);

/// <summary>One of the critical factors of the RIS3 assessment wheel.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Step">The name of its step.</param>
/// <param name="StepEnglish">What the step is called.</param>
/// <param name="StepDutch">The same in Dutch.</param>
/// <param name="Origin">Where it stands, how well founded.</param>
/// <param name="English">What it is called.</param>
/// <param name="Dutch">The same in Dutch.</param>
/// <param name="Ask">What to ask oneself.</param>
/// <param name="DutchAsk">The same in Dutch.</param>
public sealed record WheelQuestion(
    string Name,
    string Step,
    string StepEnglish,
    string StepDutch,
    RuleOrigin Origin,
    string English,
    string Dutch,
    string Ask,
    string DutchAsk);
