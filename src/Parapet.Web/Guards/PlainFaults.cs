using Microsoft.AspNetCore.Http;

namespace Parapet.Web.Guards;

/// <summary>The last net: what nobody foresaw is told in one line, without a trace of the program's inside.</summary>
internal static class PlainFaults
{
    public static async Task Answer(HttpContext context, Func<Task> next)
    {
        try
        {
            await next();
        }
        catch (OperationCanceledException)
        {
            // Who asked has gone, or the server ends: nobody is there to be told.
            context.Abort();
        }
        catch (BadHttpRequestException fault) when (!context.Response.HasStarted)
        {
            await Refusal.Answer(context, fault.StatusCode, "the request cannot be read; one as /api/openapi.json describes it: fields of the names and kinds given there, no larger than it may be");
        }
        catch (Exception) when (!context.Response.HasStarted)
        {
            await Refusal.Answer(context, StatusCodes.Status500InternalServerError, "the program did not foresee this; please report what you asked for");
        }
    }
}
