using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Vocabulary.Tests.Regions;

public sealed class CountryCatalogueTests
{
    [Fact]
    public void HoldsTheUnionAndItsNeighbours()
    {
        Assert.Equal(27, CountryCatalogue.ListGroup(CountryGroup.Eu27).Count);
        Assert.Equal(28, CountryCatalogue.All.Count(country => country.WasEu28));
        Assert.Equal(["CH", "IS", "LI", "NO"], CountryCatalogue.ListGroup(CountryGroup.Efta).Select(country => country.Code));
        Assert.Equal(("Greece", "Griekenland"), (CountryCatalogue.Find("EL")!.English, CountryCatalogue.Find("EL")!.Dutch));
        Assert.Null(CountryCatalogue.Find("GR"));
        Assert.Null(CountryCatalogue.Find("ZZ"));
    }
}
