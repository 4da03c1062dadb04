using RegioHelix.Analytics.Maps;

namespace RegioHelix.Analytics.Tests.Maps;

public sealed class GreatCircleTests
{
    /// <summary>A quarter of the equator, from pole to equator, and half of the whole: 6,371 km times a quarter, a quarter and a half turn.</summary>
    [Theory]
    [InlineData(0, 0, 0, 90, 10007.54)]
    [InlineData(90, 0, 0, 33, 10007.54)]
    [InlineData(0, 0, 0, 180, 20015.09)]
    [InlineData(52, 5, 52, 5, 0)]
    public void Is_as_worked_by_hand(double latitude, double longitude, double otherLatitude, double otherLongitude, double kilometres)
    {
        Assert.Equal(kilometres, GreatCircle.Kilometres(latitude, longitude, otherLatitude, otherLongitude), 0.01);
        Assert.Equal(kilometres, GreatCircle.Kilometres(otherLatitude, otherLongitude, latitude, longitude), 0.01);
    }

    /// <summary>Eindhoven to Stuttgart is about 410 km as the crow flies.</summary>
    [Fact]
    public void Is_what_an_atlas_says() => Assert.InRange(GreatCircle.Kilometres(51.44, 5.48, 48.78, 9.18), 390, 415);
}
