using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Parapet.Web.Guards;

/// <summary>The last net: what nobody foresaw is told in one line, without a trace of the program's inside.</summary>
internal static class PlainFaults
{
    public static async Task Answer(HttpContext context, Func<Task> next)
    {
        try
        {
            await next();
            if (context.Response is { HasStarted: false, StatusCode: StatusCodes.Status413PayloadTooLarge })
            {
                // What binds a request to its fields says no more of one that is too large.
                await Refusal.Answer(context, StatusCodes.Status413PayloadTooLarge, TooLarge(context));
            }
        }
        catch (OperationCanceledException)
        {
            // Who asked has gone, or the server ends: nobody is there to be told.
            context.Abort();
        }
        catch (BadHttpRequestException fault) when (!context.Response.HasStarted)
        {
            await Refusal.Answer(context, fault.StatusCode, fault.StatusCode == StatusCodes.Status413PayloadTooLarge ? TooLarge(context) : Said(fault));
        }
        catch (Exception) when (!context.Response.HasStarted)
        {
            await Refusal.Answer(context, StatusCodes.Status500InternalServerError, "the program did not foresee this; please report what you asked for");
        }
    }

    private static string TooLarge(HttpContext context) =>
        $"more is sent than is taken here: {context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize} bytes at most";

    private static string Said(BadHttpRequestException fault) => fault switch
    {
        { InnerException: JsonException { Path: { Length: > 1 } path } } => $"{path} cannot be read; a field of the name and kind that /api/openapi.json gives",
        _ => "the request cannot be read; one as /api/openapi.json describes it: fields of the names and kinds given there",
    };
}
