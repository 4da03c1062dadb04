using RegioHelix.Analytics.Tables;

namespace RegioHelix.Analytics.Diversification.Backtesting;

/// <summary>A ranking to be judged: a score of every activity in every region, the higher the likelier to enter.</summary>
/// <param name="Name">Short stable name.</param>
/// <param name="Scores">Regions by activities with the labels of the window; cells without a value are left out.</param>
public sealed record Prediction(string Name, FigureTable Scores);

/// <summary>Two years and the rankings that were possible in the first.</summary>
/// <param name="Turnover">What entered.</param>
/// <param name="Predictions">Rankings made of nothing that was known only later.</param>
/// <param name="Years">Years between the two, 1 or more.</param>
public sealed record BacktestWindow(Entries.TurnoverTable Turnover, IReadOnlyList<Prediction> Predictions, int Years);
