namespace RegioHelix.Analytics.Relatedness;

/// <summary>One record of micro-data: an entity (patent, project, firm) has an activity.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Activity">The activity.</param>
/// <param name="Weight">How much, 0 or more; 0 is a record that says it does not have it.</param>
public readonly record struct ActivityRecord(string Entity, string Activity, double Weight = 1);
