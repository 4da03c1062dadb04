using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RegioHelix.Registry.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class ImportedBy : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "imported_by",
                table: "import_batch",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_import_batch_imported_by",
                table: "import_batch",
                column: "imported_by");

            migrationBuilder.AddForeignKey(
                name: "fk_import_batch_people_imported_by",
                table: "import_batch",
                column: "imported_by",
                principalTable: "person",
                principalColumn: "id",
                onDelete: ReferentialAction.SetNull);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_import_batch_people_imported_by",
                table: "import_batch");

            migrationBuilder.DropIndex(
                name: "ix_import_batch_imported_by",
                table: "import_batch");

            migrationBuilder.DropColumn(
                name: "imported_by",
                table: "import_batch");
        }
    }
}
