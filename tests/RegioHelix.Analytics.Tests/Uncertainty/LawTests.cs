using RegioHelix.Analytics.Uncertainty;

namespace RegioHelix.Analytics.Tests.Uncertainty;

/// <summary>The laws that are drawn from: values known from tables, frequencies against probabilities.</summary>
public sealed class LawTests
{
    private const int Many = 200_000;

    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.975, 1.9599639845400545)]
    [InlineData(0.025, -1.9599639845400545)]
    [InlineData(0.84134474606854293, 1)]
    [InlineData(0.99999, 4.264890793922825)]
    [InlineData(1e-20, -9.262340089798408)]
    public void The_normal_quantile_is_as_tabulated(double part, double quantile)
    {
        Assert.Equal(quantile, NormalLaw.Quantile(part), 1e-12 * Math.Max(1, Math.Abs(quantile)));
        Assert.Equal(part, NormalLaw.Below(quantile), 1e-15);
    }

    [Theory]
    [InlineData(0.5, 0.57236494292470009)]
    [InlineData(1, 0)]
    [InlineData(5, 3.1780538303479458)]
    [InlineData(10, 12.801827480081469)]
    [InlineData(100.5, 361.43554047)]
    public void The_logarithm_of_gamma_is_as_tabulated(double x, double log) => Assert.Equal(log, GammaFunction.Log(x), 2e-8);

    [Fact]
    public void Poisson_probabilities_agree_with_their_product_form()
    {
        foreach (var mean in new[] { 0.3, 4, 11.5, 80, 400 })
        {
            var (log, all) = (-mean, Math.Exp(-mean));
            for (var count = 1; count < 900; count++)
            {
                log += Math.Log(mean / count);
                all += Math.Exp(log);
                Assert.Equal(log, GammaFunction.LogPoisson(count, mean), 1e-10 * Math.Max(1, Math.Abs(log)));
            }
            Assert.Equal(1, all, 1e-12);
        }
        // At its mean the probability is 1 / sqrt(2 pi mean), less a part 1 / (12 mean): without loss where mean and logarithm are of 17 digits.
        Assert.Equal(-0.5 * Math.Log(2 * Math.PI * 1e15), GammaFunction.LogPoisson(1e15, 1e15), 1e-12);
    }

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.7)]
    [InlineData(3)]
    [InlineData(9.99)]
    [InlineData(10)]
    [InlineData(14.2)]
    [InlineData(60)]
    [InlineData(1000)]
    public void Poisson_counts_come_as_often_as_their_probability(double mean)
    {
        var random = RandomStream.Of(RandomStream.KeyOfDraw(5, 0), 1);
        var law = new PoissonLaw(mean);
        Follows(mean, () => law.Draw(ref random));
        var tables = new PoissonTables();
        Assert.NotNull(tables.Find(mean / 2));
        var found = tables.Find(mean)!.Value;
        Assert.Equal(found, tables.Find(mean));
        tables.Seal();
        Follows(mean, () => tables.Draw(found, random.Next()));
        Assert.Null(tables.Find(1001));
    }

    private static void Follows(double mean, Func<double> draw)
    {
        var seen = new Dictionary<double, int>();
        for (var at = 0; at < Many; at++)
        {
            var count = draw();
            Assert.Equal(Math.Floor(count), count);
            seen[count] = seen.GetValueOrDefault(count) + 1;
        }
        var (square, classes, rest) = (0.0, 0, (double)Many);
        for (var count = 0; count < mean + (40 * Math.Sqrt(mean)) + 40; count++)
            if (Many * Math.Exp(GammaFunction.LogPoisson(count, mean)) is > 8 and var expected)
            {
                square += Math.Pow(seen.GetValueOrDefault(count) - expected, 2) / expected;
                (classes, rest) = (classes + 1, rest - seen.GetValueOrDefault(count));
            }
        Assert.InRange(rest, 0, 600);
        // Mean and spread of chi-square: the degrees of freedom, and the root of twice them.
        Assert.InRange(square, 0, classes + (4.5 * Math.Sqrt(2.0 * classes)) + 8);
    }

    [Theory]
    [InlineData(1e6)]
    [InlineData(1e15)]
    public void Huge_counts_keep_mean_and_spread(double mean)
    {
        var law = new PoissonLaw(mean);
        var random = RandomStream.Of(RandomStream.KeyOfDraw(6, 0), 1);
        var scores = Enumerable.Range(0, Many).Select(_ => (law.Draw(ref random) - mean) / Math.Sqrt(mean)).ToArray();
        Assert.InRange(scores.Average(), -0.01, 0.01);
        Assert.InRange(scores.Average(score => score * score), 0.985, 1.015);
        Assert.InRange(scores.Count(score => score < -1.959964) / (double)Many, 0.0235, 0.0265);
        Assert.InRange(scores.Count(score => score > 1.959964) / (double)Many, 0.0235, 0.0265);
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(1)]
    [InlineData(3.5)]
    [InlineData(400)]
    public void Gamma_draws_have_the_shape_as_mean_and_variance(double shape)
    {
        var random = RandomStream.Of(RandomStream.KeyOfDraw(7, 0), 1);
        var numbers = Enumerable.Range(0, Many).Select(_ => GammaLaw.Draw(shape, ref random)).ToArray();
        Assert.All(numbers, number => Assert.True(number >= 0));
        Assert.Equal(1, numbers.Average() / shape, 0.02);
        Assert.Equal(1, numbers.Average(number => Math.Pow(number - shape, 2)) / shape, 0.04);
        // The third moment of a gamma law is twice its shape.
        Assert.Equal(1, numbers.Average(number => Math.Pow(number - shape, 3)) / (2 * shape), shape > 100 ? 0.5 : 0.15);
    }
}
