using Microsoft.Extensions.DependencyInjection;

namespace RegioHelix.Registry.Strategies;

/// <summary>The registers of strategies.</summary>
internal static class StrategyParts
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<StrategyRegister>();
        services.AddSingleton<PublishedStrategies>();
        services.AddSingleton<PriorityRegister>();
        services.AddSingleton<MeasureRegister>();
        services.AddSingleton<CallRegister>();
        services.AddSingleton<ProjectRegister>();
        services.AddSingleton<IndicatorRegister>();
        services.AddSingleton<ProposalRegister>();
        services.AddSingleton<StrategyImportRegister>();
    }
}
