using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Specialisation;

/// <summary>What a region's page says first, taken apart; <see cref="Sentence"/> says it.</summary>
/// <param name="Strengths">The activities that the sentence names, strongest first; empty where none stands out.</param>
/// <param name="SpecialisedShare">Share of the region's published jobs (in scope) that are in activities where it is specialised.</param>
/// <param name="ActivitiesPublished">Activities in scope with a published figure.</param>
/// <param name="ActivitiesInScope">Activities in scope.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="CoverageSentence">What it rests on: year, activities published, what is set aside.</param>
public sealed record RegionHeadline(
    IReadOnlyList<string> Strengths,
    double? SpecialisedShare,
    int ActivitiesPublished,
    int ActivitiesInScope,
    LocalText Sentence,
    LocalText CoverageSentence);
