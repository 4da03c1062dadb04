namespace RegioHelix.Analytics.Uncertainty;

/// <summary>What chance does to a count.</summary>
public enum CountNoise
{
    /// <summary>Nothing: the figures are complete counts.</summary>
    None,

    /// <summary>
    /// Each count is drawn again from the Poisson law whose mean it is: the plain parametric bootstrap (Efron and Tibshirani 1993, An Introduction to the
    /// Bootstrap, chapter 6). It adds the noise once more to figures that hold it already, and a count of 0 stays 0.
    /// </summary>
    Poisson,

    /// <summary>
    /// The mean behind each count is drawn from what the count and the whole table say of it: the count's location quotient is taken to come from one gamma
    /// law of mean 1 for all cells, fitted to the table (empirical Bayes: Clayton and Kaldor 1987, Biometrics 43(3), 671-681). Small counts are drawn towards
    /// what row and column let expect, and a 0 can be more than 0. It does not add noise to noise, and it rests on that one law.
    /// </summary>
    PoissonPosterior,
}
