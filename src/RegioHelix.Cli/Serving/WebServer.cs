using Microsoft.AspNetCore.Hosting.StaticWebAssets;
using RegioHelix.Cli.Events;
using RegioHelix.Cli.Importing;
using RegioHelix.Cli.Introductions;
using RegioHelix.Cli.Mailing;
using RegioHelix.Cli.Nodes;
using RegioHelix.Cli.Organisations;
using RegioHelix.Cli.Telemetry;
using RegioHelix.Cli.Working;
using RegioHelix.Registry;
using RegioHelix.Registry.Consents;
using RegioHelix.Registry.Practices;
using RegioHelix.Store;
using RegioHelix.Store.Observations;
using RegioHelix.Store.Sharing;
using RegioHelix.Studies.Organisations;
using RegioHelix.Studies.Practices;
using RegioHelix.Studies.Search;
using RegioHelix.Web;
using RegioHelix.Web.Administration;

namespace RegioHelix.Cli.Serving;

/// <summary>Puts the web application together: store, studies, jobs, pages.</summary>
public static class WebServer
{
    /// <summary>Builds the application; <c>StartAsync</c> starts it.</summary>
    public static WebApplication Build(WebServerSettings settings)
    {
        // The pages' files lie beside the program, wherever it is started from.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, ApplicationName = typeof(WebServer).Assembly.GetName().Name });
        StaticWebAssetsLoader.UseStaticWebAssets(builder.Environment, builder.Configuration);
        builder.WebHost.UseUrls([.. settings.Addresses]);
        ServerLimits.Set(builder);
        ServerHealth.Add(builder.Services);
        ServerLog.Set(builder.Logging, builder.Configuration);
        TelemetryExport.Add(builder.Services, builder.Configuration);

        Composition.Add(builder.Services, settings.DataFolder, settings.Registry, settings.Vintages);
        // Only here, where the registry's tables are made: a command that suggests a name needs none.
        builder.Services.AddSingleton<ISearchSource, OrganisationSearch>();
        builder.Services.AddSingleton<ISearchSource, PracticeSearch>();
        var directory = DataDirectory.Open(settings.DataFolder);
        SharedKeys.Add(builder.Services, directory.Keys);
        builder.Services.AddHostedService<JobWorker>();
        builder.Services.AddSingleton<ClockWatch>();
        builder.Services.AddHostedService<VintageWatch>();
        builder.Services.AddHostedService<KeptDays>();
        NodeParts.AddServer(builder.Services);
        if (settings.WithCommunity)
            builder.Services.AddHostedService<FirstCommunity>();
        builder.Services.AddHostedService<NeedExpiry>();
        builder.Services.AddHostedService<WishExpiry>();
        builder.Services.AddHostedService<PrivacyClock>();
        builder.Services.AddHostedService<HealthClock>();
        builder.Services.AddHostedService<CommitmentClock>();
        builder.Services.AddHostedService<OutcomeClock>();
        builder.Services.AddHostedService<IntroductionExpiry>();
        AddMail(builder);
        RegioHelixWeb.Add(builder.Services, builder.Configuration);
        if (settings.WithStandingAnswers)
            builder.Services.AddHostedService<StandingAnswers>();

        var app = builder.Build();
        app.Services.GetRequiredService<RegistryDatabase>().Migrate().GetAwaiter().GetResult();
        SharedKeys.Prepare(app.Services).GetAwaiter().GetResult();
        app.Services.GetRequiredService<ErasureRegister>().NoteAll().GetAwaiter().GetResult();
        app.Services.GetRequiredService<FirstPractices>().Ensure().GetAwaiter().GetResult();
        NodeParts.Start(app);
        if (settings.WithFirstData)
            FirstData.Ensure(app.Services.GetRequiredService<IObservationStore>(), app.Services.GetRequiredService<Imports>(), app.Services.GetService<SharedVintages>());
        foreach (var work in app.Services.GetServices<IHostedService>().OfType<RecurringWork>())
            work.Watch = app.Services.GetRequiredService<ClockWatch>();
        RegioHelixWeb.Map(app);
        return app;
    }

    private static void AddMail(WebApplicationBuilder builder)
    {
        var smtp = SmtpSettings.Read(builder.Configuration);
        builder.Services.AddSingleton(new MailServer(smtp?.Shown));
        if (smtp is null)
            return;
        builder.Services.AddSingleton(new SmtpSender(smtp));
        builder.Services.AddHostedService<MailDelivery>();
    }
}
