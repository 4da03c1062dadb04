using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.OpenApi;
using RegioHelix.Studies.Exports;

namespace RegioHelix.Web.Api;

/// <summary>The description of the API (OpenAPI), made from the routes and from the texts of its page.</summary>
internal static class ApiDescriptions
{
    /// <summary>Registers it.</summary>
    public static void Add(IServiceCollection services)
    {
        // Shapes are described as StudyJson writes them.
        services.Configure<JsonOptions>(json =>
        {
            var studies = StudyJson.OptionsFor(System.Globalization.CultureInfo.InvariantCulture);
            json.SerializerOptions.PropertyNamingPolicy = studies.PropertyNamingPolicy;
            json.SerializerOptions.NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.Strict;
            json.SerializerOptions.DictionaryKeyPolicy = studies.DictionaryKeyPolicy;
            foreach (var converter in studies.Converters)
                json.SerializerOptions.Converters.Add(converter);
        });
        services.AddOpenApi(options =>
        {
            options.ShouldInclude = described => Find(described) is not null;
            options.AddDocumentTransformer(Head);
            options.AddOperationTransformer(Describe);
            options.AddSchemaTransformer((schema, context, _) => SchemaWords.Describe(schema, context));
        });
    }

    private static (ApiResource Resource, string Form)? Find(ApiDescription described) =>
        described.HttpMethod == HttpMethods.Get && ApiResource.Parse("/" + described.RelativePath) is { } parsed ? (new ApiResource(parsed.Path, [parsed.Form]), parsed.Form) : null;

    private static Task Head(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellation)
    {
        var texts = context.ApplicationServices.GetRequiredService<IStringLocalizer<ApiTexts>>();
        document.Info = new OpenApiInfo
        {
            Title = "RegioHelix",
            Version = typeof(ApiDescriptions).Assembly.GetName().Version?.ToString(3) ?? "",
            Description = $"{texts["Lead"]} {texts["Conventions"]}",
            License = new OpenApiLicense { Name = "Apache-2.0", Url = new Uri("https://www.apache.org/licenses/LICENSE-2.0") },
        };
        // Relative: whoever reads the description knows where it came from.
        document.Servers = [new OpenApiServer { Url = "/" }];
        return Task.CompletedTask;
    }

    private static Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        if (Find(context.Description) is not var (resource, form))
            return Task.CompletedTask;
        var texts = context.ApplicationServices.GetRequiredService<IStringLocalizer<ApiTexts>>();
        operation.OperationId = OperationId(resource, form);
        operation.Summary = $"{texts[resource.Key]} ({texts["Form " + form]})";
        operation.Description = resource.IsPrivate ? texts["PrivateNote"].Value : resource.SampleIn(form) is { } example ? texts["Try", example].Value : null;
        operation.Tags = new HashSet<OpenApiTagReference> { new(resource.Group, context.Document) };
        operation.Parameters = [.. Parameters(resource, texts)];
        operation.Responses = new OpenApiResponses
        {
            ["200"] = new OpenApiResponse { Description = texts["Form " + form], Content = new Dictionary<string, OpenApiMediaType> { [ApiResource.TypeOf(form)] = Content(resource, form, operation) } },
            ["400"] = Problem(texts["Status 400"]),
            ["404"] = Problem(texts["Status 404"]),
        };
        if (resource.IsPrivate)
            operation.Responses["403"] = Problem(texts["Status 403"]);
        return Task.CompletedTask;
    }

    private static string OperationId(ApiResource resource, string form) =>
        string.Concat(resource.Path.Split('/', '{', '}', '.').Where(part => part.Length > 0).Append(form).Select((part, at) => at == 0 ? part : char.ToUpperInvariant(part[0]) + part[1..]));

    private static IEnumerable<IOpenApiParameter> Parameters(ApiResource resource, IStringLocalizer<ApiTexts> texts) =>
        resource.Path.Split('/').Where(part => part.StartsWith('{')).Select(part => part.Trim('{', '}')).Select(name => (IOpenApiParameter)new OpenApiParameter
        {
            Name = name,
            In = ParameterLocation.Path,
            Required = true,
            Description = texts["Part " + name],
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            Example = ApiResource.SampleOf(name) is { } sample ? JsonValue.Create(sample) : null,
        })
        .Concat(ApiSwitch.Of(resource.Path).Select(one => (IOpenApiParameter)new OpenApiParameter
        {
            Name = one.Name,
            In = ParameterLocation.Query,
            Description = texts[one.Key],
            Example = JsonValue.Create(one.Sample),
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, Enum = one.Values.Count == 0 ? null : [.. one.Values.Select(value => (JsonNode)JsonValue.Create(value))] },
        }));

    // Where an endpoint says what it gives, the framework has described it already.
    private static OpenApiMediaType Content(ApiResource resource, string form, OpenApiOperation operation)
    {
        var known = operation.Responses?.Where(answer => answer.Key == "200").SelectMany(answer => answer.Value.Content ?? new Dictionary<string, OpenApiMediaType>()).Select(media => media.Value.Schema).FirstOrDefault();
        IOpenApiSchema schema = form switch
        {
            "json" or "geojson" => known ?? new OpenApiSchema { Type = JsonSchemaType.Object },
            "csv" => new OpenApiSchema { Type = JsonSchemaType.String },
            _ => new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" },
        };
        var media = new OpenApiMediaType { Schema = schema };
        if (resource.SampleIn(form) is { } sample)
            media.Examples = new Dictionary<string, IOpenApiExample> { ["live"] = new OpenApiExample { Summary = sample, ExternalValue = sample } };
        return media;
    }

    private static OpenApiResponse Problem(string why) => new()
    {
        Description = why,
        Content = new Dictionary<string, OpenApiMediaType> { ["application/problem+json"] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.Object } } },
    };
}
